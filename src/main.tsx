import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { Root } from './app/root';

const element = document.getElementById('carte-app');
if (element) {
  createRoot(element).render(
    <StrictMode>
      <Root />
    </StrictMode>,
  );
}
