// Serves a built site as any static host would: precompressed files, and index.html for page paths.
// Usage: node scripts/serve.mjs FOLDER [PORT]
import { createServer } from "node:http";
import { pathToFileURL } from "node:url";
import sirv from "sirv";

/** Starts the server on the first free port from `port` on; resolves to { url, close }. */
export async function serve(folder, port) {
  const files = sirv(folder, { single: true, brotli: true, gzip: true, etag: true, setHeaders });
  const server = createServer((request, response) => files(request, response, () => notFound(response)));
  const actual = await listen(server, port);
  return { url: `http://localhost:${actual}/`, close: () => new Promise((done) => server.close(done)) };
}

function setHeaders(response, path) {
  // File names with a hash never change; the others are asked for again.
  const isHashed = /-[0-9a-f]{16}[._]/.test(path);
  response.setHeader("Cache-Control", isHashed ? "public, max-age=31536000, immutable" : "no-cache");
}

function notFound(response) {
  response.statusCode = 404;
  response.end("Not found");
}

function listen(server, port) {
  return new Promise((resolve, reject) => {
    server.once("error", (error) => {
      if (error.code === "EADDRINUSE" && port !== 0) resolve(listen(server, port + 1));
      else reject(error);
    });
    server.listen(port, "127.0.0.1", () => resolve(server.address().port));
  });
}

if (import.meta.url === pathToFileURL(process.argv[1]).href) {
  const [folder, port = "8080"] = process.argv.slice(2);
  const { url } = await serve(folder, Number(port));
  console.log(`Serving ${folder} at ${url} (stop with Ctrl-C)`);
}
