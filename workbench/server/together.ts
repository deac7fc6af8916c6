/** Milliseconds within which changes are told as one. */
const within = 30;

/**
 * A listener for changes that tells of them together: a run changes hundreds of mails one after the other, and the page
 * reads its lists anew each time it is told.
 */
export function together(tell: () => void): () => void {
  let due = false;
  return () => {
    if (due) return;
    due = true;
    setTimeout(() => {
      due = false;
      tell();
    }, within);
  };
}
