/** Hands a text to the browser as a file to keep. */
export function saveText(filename: string, media_type: string, text: string): void {
  const address = URL.createObjectURL(new Blob([text], { type: media_type }));
  const link = document.createElement('a');
  link.href = address;
  link.download = filename;
  link.click();
  URL.revokeObjectURL(address);
}
