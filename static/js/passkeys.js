// Shows what needs a passkey only where the browser knows passkeys, and says so when one could not be used.
(() => {
  if (!window.PublicKeyCredential) return;
  for (const part of document.querySelectorAll("[data-passkey]")) part.hidden = false;
  document.addEventListener("allauth.error", (event) => {
    event.preventDefault();
    for (const sentence of document.querySelectorAll("[data-passkey-error]")) sentence.hidden = false;
  });
})();
