import { Component, type ReactNode } from 'react';
import { FatalScreen } from '../../ui/layout/bars';
import { leaveStart } from './start-frame';

interface Props {
  readonly startHref: string;
  readonly children: ReactNode;
}

/** Last resort: a page with a way on, never a blank one. */
export class ErrorBoundary extends Component<Props, { readonly message: string | null }> {
  override state: { readonly message: string | null } = { message: null };

  static getDerivedStateFromError(error: unknown): { message: string } {
    return { message: error instanceof Error ? error.message : String(error) };
  }

  override componentDidCatch(): void {
    leaveStart();
  }

  override render(): ReactNode {
    return this.state.message === null ? (
      this.props.children
    ) : (
      <FatalScreen
        message={`Une erreur est survenue\u00a0: ${this.state.message}`}
        startHref={this.props.startHref}
      />
    );
  }
}
