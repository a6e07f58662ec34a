import type { z } from 'zod';
import type { ProblemStatus } from '#server/errors.ts';

/** A body: a schema for JSON, or bytes and text as they are. */
export type Content = Record<string, z.ZodType | 'binary' | 'text'>;

/** One endpoint, as `/openapi.json` tells of it. Every route file exports its own. */
export type Operation = {
  method: 'get' | 'post';
  path: string;
  id: string;
  summary: string;
  description?: string;
  query?: z.ZodObject;
  body?: Content;
  /** A body that works, for people to start from. */
  example?: unknown;
  /** `headers`: those that hold more than every answer's, and what. */
  answer: { description: string; content: Content; headers?: Record<string, string> };
  /** Problems it may answer with beside 429 and 500. */
  problems: readonly ProblemStatus[];
  /** Served without an API key. */
  open?: boolean;
};

export const json = 'application/json';
export const xlsx = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
export const csvFile = 'text/csv';
export const calendarFile = 'text/calendar';
export const zipFile = 'application/zip';
