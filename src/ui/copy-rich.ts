/** Puts a document on the clipboard twice: where it is pasted takes the form that it can show. */
export async function copyRich({ html, text }: { readonly html: string; readonly text: string }): Promise<void> {
  const item = {
    "text/html": new Blob([html], { type: "text/html" }),
    "text/plain": new Blob([text], { type: "text/plain" }),
  };
  await navigator.clipboard.write([new ClipboardItem(item)]);
}
