import '../../tokens/fonts.css';
import '../../ui/styles/tokens.css';
import '../../ui/styles/later/buttons.css';
import './styles/atelier.css';
import './styles/narrow.css';
import { createRoot } from 'react-dom/client';
import { AtelierPage } from './atelier-page';
import { AtelierErrorBoundary } from './error-boundary';

const place = document.getElementById('atelier');
if (place)
  createRoot(place).render(
    <AtelierErrorBoundary>
      <AtelierPage site={place.dataset.site ?? ''} />
    </AtelierErrorBoundary>,
  );
