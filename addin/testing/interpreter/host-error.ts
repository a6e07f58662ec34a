/** An error as Excel reports it to Office.js: its code reaches the add-in as `error.code`. */
export class HostError extends Error {
  readonly code: string;
  constructor(code: string, message = code) {
    super(message);
    this.name = 'HostError';
    this.code = code;
  }
}

export const notFound = (): HostError => new HostError('ItemNotFound', "The requested resource doesn't exist.");
export const badArgument = (message = 'The argument is invalid or missing or has an incorrect format.'): HostError =>
  new HostError('InvalidArgument', message);
export const denied = (): HostError =>
  new HostError('AccessDenied', "You can't perform the requested operation: the sheet is protected.");
