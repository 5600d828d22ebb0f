// Sends the file of an exhibit in parts (tus 1.0), so that a broken connection or a closed page loses nothing.
// Without this file the same form sends the file at once.
(() => {
  const form = document.querySelector("form[data-upload]");
  if (!form || !window.tus || !window.tus.isSupported) return;

  const part = (name) => form.querySelector(`[data-upload-${name}]`);
  const field = form.querySelector("input[type=file]");
  const send = form.querySelector("button:not([type=button])");
  const token = form.querySelector("input[name=csrfmiddlewaretoken]").value;
  const [bar, said, title, pause, resume, stop] = ["bar", "said", "name", "pause", "resume", "stop"].map(part);
  let upload = null;
  let begun = 0;
  let from = 0;

  part("plain").hidden = true;
  part("parts").hidden = false;

  const size = (bytes) => {
    const units = ["bytes", "KB", "MB", "GB", "TB"];
    let step = 0;
    while (bytes >= 1024 && step < units.length - 1) { bytes /= 1024; step += 1; }
    return `${step ? bytes.toFixed(1) : bytes} ${units[step]}`;
  };
  const tell = (text) => { said.textContent = text; };

  const reasons = {
    0: "The connection is broken. Press “Go on” when it is back; nothing that arrived is lost.",
    401: "You were signed out. Sign in again in another tab, then press “Go on”.",
    403: "This upload is not allowed: you have too many uploads under way, or you were signed out.",
    404: "This upload is not there any more. Reload the page.",
    409: "The file of this exhibit is being uploaded already, by somebody else or from another browser.",
    410: "This upload has expired. Choose the file again to begin anew.",
    413: "The file is larger than the portal takes.",
    503: "The store cannot take more at the moment. Try again later, or tell the operations team.",
  };

  const stopped = (error) => {
    const status = error.originalResponse ? error.originalResponse.getStatus() : 0;
    tell(reasons[status] || `The upload stopped (${status}). Press “Go on” to try again.`);
    pause.hidden = true;
    resume.hidden = false;
  };

  const progress = (sent, total) => {
    const now = performance.now();
    if (!begun) { begun = now; from = sent; }
    const share = Math.floor((sent / total) * 100);
    bar.value = share;
    bar.textContent = `${share} %`;
    const speed = ((sent - from) / (now - begun)) * 1000;
    const left = speed > 0 ? Math.ceil((total - sent) / speed / 60) : 0;
    const rest = left > 1 ? `, about ${left} minutes left` : "";
    tell(`${share} %: ${size(sent)} of ${size(total)} have arrived${rest}.`);
  };

  const running = (yes) => {
    begun = 0;
    pause.hidden = !yes;
    resume.hidden = yes;
    if (send) send.disabled = true;
  };

  const start = (file) => {
    // A file of the same name, size and date is the same file: an upload of it goes on.
    const fingerprint = ["exhibit", form.dataset.fingerprint, file.name, file.size, file.lastModified].join("|");
    upload = new window.tus.Upload(file, {
      endpoint: form.dataset.upload,
      chunkSize: 64 * 1024 * 1024,
      retryDelays: [0, 1000, 3000, 8000, 20000],
      storeFingerprintForResuming: true,
      removeFingerprintOnSuccess: true,
      fingerprint: () => Promise.resolve(fingerprint),
      metadata: { filename: file.name, filetype: file.type || "application/octet-stream" },
      // The second header has a lost session answered with 401 and not with the page that signs in.
      headers: { "X-CSRFToken": token, "HX-Request": "true" },
      onShouldRetry: (error) => {
        const status = error.originalResponse ? error.originalResponse.getStatus() : 0;
        const writes = error.originalRequest && error.originalRequest.getMethod() === "PATCH";
        return status === 0 || status === 423 || status >= 500 || (writes && (status === 409 || status === 460));
      },
      onProgress: progress,
      onError: stopped,
      onSuccess: () => {
        bar.value = 100;
        tell("Everything has arrived. One moment …");
        location.assign(form.dataset.done);
      },
    });
    title.textContent = file.name;
    part("state").hidden = false;
    running(true);
    return upload.findPreviousUploads().then((known) => {
      const mine = known.find((one) => one.uploadUrl);
      if (mine) upload.resumeFromPreviousUpload(mine);
      else if (form.dataset.resume) {
        // Begun in another browser: only the same file may go on there.
        upload.url = form.dataset.resume;
        if (file.name !== form.dataset.resumeName || file.size !== Number(form.dataset.resumeSize)) {
          running(false);
          resume.hidden = true;
          tell(`The upload of “${form.dataset.resumeName}” stands open. Choose that file, or give that upload up first.`);
          return;
        }
      }
      upload.start();
    });
  };

  form.addEventListener("submit", (event) => {
    const file = field.files[0];
    if (!file) return; // the form says what is missing
    event.preventDefault();
    if (!upload) start(file);
  });
  pause.addEventListener("click", () => {
    upload.abort().then(() => {
      running(false);
      tell("Paused. What has arrived is kept; press “Go on”, or come back within three days and choose the same file.");
    });
  });
  resume.addEventListener("click", () => { running(true); tell("Going on …"); upload.start(); });
  stop.addEventListener("click", () => {
    upload.abort(true).then(() => location.assign(form.dataset.done), stopped);
  });
})();
