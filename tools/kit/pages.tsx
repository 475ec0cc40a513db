import type { ComponentType } from 'react';
import { Components } from './components';
import { Dashboard } from './dashboard';
import { Patterns } from './patterns';
import { People } from './people';

/** The sample pages of the gallery by name. */
export const pages: Record<string, ComponentType<{ locale: string }>> = {
  components: Components,
  dashboard: Dashboard,
  people: People,
  patterns: Patterns,
};
