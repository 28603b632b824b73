/**
 * The partition of sorted values into so many groups with the least sum of squared deviations from the mean of each:
 * Fisher's exact method, which Jenks made known. Source: W. D. Fisher, "On grouping for maximum homogeneity", 1958.
 * @param values at least one, in any order @param count groups wanted; fewer come back when values are fewer
 */
export function naturalGroups(values: readonly number[], count: number): readonly (readonly number[])[] {
  const sorted = [...values].sort((a, b) => a - b);
  const size = sorted.length;
  const groups = Math.min(count, new Set(sorted).size);
  const sums = [0];
  const squares = [0];
  for (const [i, value] of sorted.entries()) {
    sums.push((sums[i] ?? 0) + value);
    squares.push((squares[i] ?? 0) + value * value);
  }
  /** Squared deviations of the values from `from` up to, not including, `to`. */
  const spread = (from: number, to: number): number => {
    const sum = (sums[to] ?? 0) - (sums[from] ?? 0);
    return (squares[to] ?? 0) - (squares[from] ?? 0) - (sum * sum) / (to - from);
  };
  // least[k][n]: best cost of the first n values in k + 1 groups; start[k][n]: where the last group begins.
  const least: number[][] = [Array.from({ length: size + 1 }, (_, n) => (n === 0 ? 0 : spread(0, n)))];
  const start: number[][] = [Array.from({ length: size + 1 }, () => 0)];
  for (let k = 1; k < groups; k += 1) {
    const cost: number[] = [];
    const from: number[] = [];
    for (let n = k + 1; n <= size; n += 1) {
      cost[n] = Infinity;
      for (let cut = k; cut < n; cut += 1) {
        const total = (least[k - 1]?.[cut] ?? Infinity) + spread(cut, n);
        if (total < (cost[n] ?? Infinity)) {
          cost[n] = total;
          from[n] = cut;
        }
      }
    }
    least.push(cost);
    start.push(from);
  }
  const found: (readonly number[])[] = [];
  for (let k = groups - 1, end = size; k >= 0; k -= 1) {
    const begin = start[k]?.[end] ?? 0;
    found.unshift(sorted.slice(begin, end));
    end = begin;
  }
  return found;
}
