import './tokens/fonts.css';
import './ui/styles/index.css';
import { start } from './app/start';

start(document.getElementById('carte-app'));
