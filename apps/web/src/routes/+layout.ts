// Pages for reading need no script; a page that has something to run turns it on for itself.
export const csr = false;
