import { defineConfig } from "vite";

/** The desk's pages: src/web into dist/web. `vite` alone serves them over a desk that runs on its usual port. */
export default defineConfig({
  root: "src/web",
  oxc: { jsx: { runtime: "automatic", importSource: "preact" } },
  build: { outDir: "../../dist/web", emptyOutDir: true, target: "es2023", modulePreload: { polyfill: false } },
  server: {
    proxy: {
      "/api": {
        target: "http://127.0.0.1:4680",
        changeOrigin: true,
        // The desk takes changes from its own pages alone; these are its own pages, served from another port.
        configure: (proxy) => proxy.on("proxyReq", (request) => request.removeHeader("origin")),
      },
    },
  },
});
