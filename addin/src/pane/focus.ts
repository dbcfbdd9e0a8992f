/** Somebody is in the pane, and what was in focus is gone or no longer shown. */
export function isFocusLost(): boolean {
  const { activeElement } = document;
  if (!document.hasFocus()) return false;
  return (
    activeElement === null || activeElement === document.body || activeElement.getClientRects().length === 0
  );
}
