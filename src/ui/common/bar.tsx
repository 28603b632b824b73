/** Bar whose length says a share; the number beside it says the value. */
export function Bar({ ratio }: { readonly ratio: number }) {
  const width = Math.min(Math.max(ratio, 0), 1) * 100;
  return (
    <svg className="bar" width="100%" height="4" aria-hidden="true" focusable="false">
      <rect className="bar-rail" width="100%" height="4" rx="2" />
      <rect className="bar-fill" width={`${width}%`} height="4" rx="2" />
    </svg>
  );
}
