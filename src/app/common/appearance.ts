import type { Shell } from '../../state/shell';
import type { MapTheme } from '../../theme/map-theme';
import { THEMES } from '../../theme/themes';

export const DARK = '(prefers-color-scheme: dark)';

/** Theme of the map in a shell: an embed may choose, the rest follows the device. @param dark what the device prefers */
export const mapTheme = (shell: Shell, dark: boolean): MapTheme =>
  (shell.kind === 'integration' && shell.appearance !== 'auto' ? shell.appearance === 'sombre' : dark)
    ? THEMES.dark
    : THEMES.light;
