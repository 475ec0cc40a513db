import type { ReactNode } from 'react';
import {
  Award,
  Check,
  CircleAlert,
  CornerUpLeft,
  Download,
  Eye,
  Globe,
  GraduationCap,
  LockOpen,
  LogIn,
  LogOut,
  Mail,
  PenLine,
  Plus,
  Send,
  ShieldAlert,
  Trash2,
  UserCog,
} from '@/components/ui/icons';
import { RotateCcw } from '@/components/ui/player-icons';
import type { AuditRowDto } from '@/server/domains/audit';

const BY_STATE: Record<string, () => ReactNode> = {
  approved: () => <Check size="s" />,
  returned: () => <CornerUpLeft size="s" />,
  submitted: () => <Send size="s" />,
  published: () => <Globe size="s" />,
};

const BY_TABLE: Record<string, () => ReactNode> = {
  lesson_unlocks: () => <LockOpen size="s" />,
  certificates: () => <Award size="s" />,
  enrolments: () => <GraduationCap size="s" />,
  person_roles: () => <UserCog size="s" />,
  item_completions: () => <Check size="s" />,
  mail_messages: () => <Mail size="s" />,
};

const BY_ACTION: Record<string, () => ReactNode> = {
  created: () => <Plus size="s" />,
  updated: () => <PenLine size="s" />,
  deleted: () => <Trash2 size="s" />,
  restored: () => <RotateCcw size="s" />,
  viewed: () => <Eye size="s" />,
  downloaded: () => <Download size="s" />,
  exported: () => <Download size="s" />,
  sent: () => <Send size="s" />,
  signed_in: () => <LogIn size="s" />,
  signed_out: () => <LogOut size="s" />,
  denied: () => <ShieldAlert size="s" />,
  failed: () => <CircleAlert size="s" />,
};

/** The sign of an act: what became of it, what it touched, else what kind it was. */
export function AuditIcon({ row }: { row: Pick<AuditRowDto, 'action' | 'state' | 'entityType'> }) {
  const changed = row.action === 'created' || row.action === 'updated';
  const icon =
    (changed && BY_STATE[row.state ?? '']) || (changed && BY_TABLE[row.entityType ?? '']) || BY_ACTION[row.action];
  return icon ? icon() : <PenLine size="s" />;
}
