/**
 * pdf.js for reading only. In Node it wants a canvas at once, to draw pages that nobody here draws; an empty class where
 * it looks for matrices spares the package of 35 MB and a native addon in the child process.
 */
type Pdfjs = typeof import('pdfjs-dist/legacy/build/pdf.mjs');

export async function muatPdfjs(): Promise<Pdfjs> {
  const global = globalThis as { DOMMatrix?: unknown; ImageData?: unknown; Path2D?: unknown };
  global.DOMMatrix ??= class {};
  global.ImageData ??= class {};
  global.Path2D ??= class {};
  const { warn } = console;
  console.warn = () => undefined;
  try {
    return await import('pdfjs-dist/legacy/build/pdf.mjs');
  } finally {
    console.warn = warn;
  }
}
