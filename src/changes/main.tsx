import '../tokens/fonts.css';
import '../ui/styles/tokens.css';
import '../ui/styles/later/buttons.css';
import './styles/changes.css';
import { createRoot } from 'react-dom/client';
import { ChangesPage } from './changes-page';

const place = document.getElementById('changements');
if (place) createRoot(place).render(<ChangesPage site={place.dataset.site ?? ''} />);
