import adapter from '@sveltejs/adapter-node';
import { sveltekit } from '@sveltejs/kit/vite';
import { defineConfig } from 'vite';

export default defineConfig({
  // Our own rooms stay outside the bundle: Node reads their TypeScript, and the PDF's child process finds its files.
  environments: { ssr: { build: { rolldownOptions: { external: [/^@akuntabel\//] } } } },
  plugins: [
    sveltekit({
      adapter: adapter({ out: 'build', precompress: true }),
      // It stands on every element of a table: a page of a list is a tenth smaller with a short one.
      compilerOptions: { cssHash: ({ css, filename, hash }) => `s-${hash(filename ?? css).slice(0, 5)}` },
      csp: {
        // Not nonces: with hashes the same page has the same bytes, so that a browser may ask whether it has changed.
        mode: 'hash',
        directives: {
          'default-src': ['none'],
          'script-src': ['self'],
          'style-src': ['self'],
          // The one style attribute that SvelteKit's client writes: it hides the announcer of page changes.
          'style-src-attr': ['unsafe-hashes', 'sha256-S8qMpvofolR8Mpjy4kQvEm7m1q8clzU4dfDH0AmvZjo='],
          'img-src': ['self', 'data:'],
          'font-src': ['self'],
          'connect-src': ['self'],
          'form-action': ['self'],
          'base-uri': ['none'],
          'frame-ancestors': ['none'],
        },
      },
    }),
  ],
});
