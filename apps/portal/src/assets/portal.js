// What makes the pages a little easier where there is JavaScript. They are complete without it.

// A summary of errors is read out and reached first.
document.querySelector('.summary')?.focus();

// "Copy" and "Print" are only shown where they work.
for (const button of document.querySelectorAll('button[data-copy]')) {
  if (!navigator.clipboard) continue;
  button.hidden = false;
  button.addEventListener('click', () => {
    void navigator.clipboard.writeText(button.dataset.copy).then(() => {
      button.textContent = button.dataset.done;
    });
  });
}
for (const button of document.querySelectorAll('button[data-print]')) {
  button.hidden = false;
  button.addEventListener('click', () => print());
}

// A proof of work is done by altcha's worker. Where that can't be, the form can be sent after half a minute.
const busy = document.querySelector('form[data-worker]');
if (busy && globalThis.Worker && crypto.subtle) {
  const proof = busy.querySelector('input[name="proof"]');
  const { challenge } = JSON.parse(atob(proof.value));
  const [working, waiting] = [document.querySelector('[data-working]'), busy.querySelector('[data-waiting]')];
  const worker = new Worker(busy.dataset.worker);
  const show = (isWorking) => {
    working.textContent = isWorking ? working.dataset.working : '';
    waiting.hidden = isWorking;
  };
  worker.addEventListener('error', () => show(false));
  worker.addEventListener('message', ({ data: solution }) => {
    if (!solution?.derivedKey) return show(false);
    proof.value = btoa(JSON.stringify({ challenge, solution }));
    busy.requestSubmit();
  });
  show(true);
  worker.postMessage({ type: 'work', challenge, counterStart: 0, counterStep: 1 });
}

// A form that was sent is not sent again by a second, impatient press.
for (const form of document.querySelectorAll('form[method="post"]')) {
  form.addEventListener('submit', (event) => {
    if (form.dataset.sent && Date.now() - Number(form.dataset.sent) < 8000) event.preventDefault();
    else form.dataset.sent = String(Date.now());
  });
}
