/// <reference types="office-js" />
import { faultOf } from './faults.ts';

/** Runs one piece of work in Excel; its errors come out as a HostFault. */
export const inExcel = async <Value>(work: (context: Excel.RequestContext) => Promise<Value>): Promise<Value> => {
  try {
    return await Excel.run(work);
  } catch (error) {
    throw faultOf(error);
  }
};

/** Whether this Excel has the API set, such as `1.10`. */
export const hasApi = (version: string): boolean => Office.context.requirements.isSetSupported('ExcelApi', version);
