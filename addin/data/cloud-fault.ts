import { strings } from '#addin/strings/en.ts';

/**
 * Why the project does not give what was asked. `away`: nobody answers, and whether a write arrived is not known;
 * `conflict`: the run moved on; `line faults`: the lines themselves; `key reused`: the push had arrived in another form.
 */
export type CloudFaultKind = keyof typeof strings.cloud.faults;

/** With what the planner can do about it. `details`: each single fault of what was sent. */
export class CloudFault extends Error {
  readonly kind: CloudFaultKind;
  readonly remedy: string;
  readonly details: readonly string[];
  constructor(kind: CloudFaultKind, details: readonly string[] = []) {
    const { message, remedy } = strings.cloud.faults[kind];
    super(details.length > 0 ? `${message} ${details.slice(0, 3).join(' ')}` : message);
    this.name = 'CloudFault';
    this.kind = kind;
    this.remedy = remedy;
    this.details = details;
  }
}
