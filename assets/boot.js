// Starts the app. A file of its own, because the Content-Security-Policy allows no inline script.
const { js, wasm } = document.querySelector("script[data-wasm]").dataset;

try {
  const { default: start } = await import(js);
  await start({ module_or_path: wasm });
} catch (error) {
  // Nothing of the app runs yet, so its message files are out of reach: the page carries these words.
  document.getElementById("boot-failed").hidden = false;
  document.getElementById("skeleton")?.remove();
  throw error;
}
