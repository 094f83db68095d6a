// Make or use a passkey: hand the browser what the server asks, and send back what it answers.
"use strict";

async function answer(form) {
  const asked = JSON.parse(form.dataset.options).publicKey;
  const made = form.dataset.passkey === "create"
    ? await navigator.credentials.create({ publicKey: PublicKeyCredential.parseCreationOptionsFromJSON(asked) })
    : await navigator.credentials.get({ publicKey: PublicKeyCredential.parseRequestOptionsFromJSON(asked) });
  form.elements.credential.value = JSON.stringify(made.toJSON());
  form.requestSubmit();
}

if (globalThis.PublicKeyCredential && PublicKeyCredential.parseCreationOptionsFromJSON) {
  for (const form of document.querySelectorAll("form[data-passkey]")) {
    const button = form.querySelector("button");
    form.hidden = button.hidden = false;
    button.addEventListener("click", () => {
      if (form.reportValidity()) {
        answer(form).catch(() => { form.querySelector("[role=alert]").hidden = false; });
      }
    });
  }
}
