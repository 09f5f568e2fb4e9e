import { MantineProvider } from '@mantine/core';
import { QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import '../ui/base.css';
import '../ui/fonts.css';
import '../ui/tokens.css';
import '../ui/mantine.css';
import { makeQueryClient } from '../api/query-client.ts';
import { cspNonce } from '../ui/csp-nonce.ts';
import { theme, tokensForMantine } from '../ui/theme.ts';
import { ToastRegion } from '../ui/toasts.tsx';
import { makePracticeRouter } from './router.ts';
import { registerServiceWorker } from '../service-worker/register.ts';
import { meChanged } from './shell/me.ts';

const queryClient = makeQueryClient(() => meChanged(queryClient));
const router = makePracticeRouter();
const root = document.getElementById('root');
if (root === null) throw new Error('the page has no root element');

registerServiceWorker();
createRoot(root).render(
  <StrictMode>
    <MantineProvider
      theme={theme}
      cssVariablesResolver={tokensForMantine}
      defaultColorScheme="auto"
      getStyleNonce={cspNonce}
    >
      <QueryClientProvider client={queryClient}>
        <ToastRegion>
          <RouterProvider router={router} />
        </ToastRegion>
      </QueryClientProvider>
    </MantineProvider>
  </StrictMode>,
);
