/** The page of the bare address: without script it shows the start view, where a link shows no view that it cannot read. */
export const START_FILE = 'depart.html';
