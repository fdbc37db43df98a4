import '@mantine/core/styles.css';
import '@mantine/notifications/styles.css';
import '@mantine/spotlight/styles.css';
import './shell/console.css';
import './queue/queue.css';
import { MantineProvider } from '@mantine/core';
import { Notifications } from '@mantine/notifications';
import { QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { I18nextProvider } from 'react-i18next';
import { queryClient } from './api/query-client';
import { router } from './router';
import { printOnWhite } from './shell/print-on-white';
import { readable, theme } from './shell/theme';
import { i18n, wordsAreThere } from './texts/i18n';

/** The nonce under which this page may add style sheets; see apps/api/src/console. */
const nonce = document.querySelector<HTMLMetaElement>('meta[property="csp-nonce"]')?.nonce ?? '';

// Where react-remove-scroll, which Mantine's dialogs use, looks for it.
Object.assign(globalThis, { __webpack_nonce__: nonce });

printOnWhite();

const root = document.getElementById('root');
void wordsAreThere.then(() => {
  if (!root) return;
  createRoot(root).render(
    <StrictMode>
      <I18nextProvider i18n={i18n}>
        <QueryClientProvider client={queryClient}>
          <MantineProvider
            theme={theme}
            cssVariablesResolver={readable}
            defaultColorScheme="auto"
            getStyleNonce={() => nonce}
          >
            <Notifications position="bottom-left" limit={4} autoClose={8000} />
            <RouterProvider router={router} />
          </MantineProvider>
        </QueryClientProvider>
      </I18nextProvider>
    </StrictMode>,
  );
});
