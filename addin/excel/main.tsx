import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { createApi } from '#addin/api/api.ts';
import { bearerThrough } from '#addin/data/bearer.ts';
import { cloudDoor } from '#addin/data/project.ts';
import { createExcelHost } from '#addin/host/excel-host.ts';
import { type Host, HostFault } from '#addin/host/host.ts';
import { Pane } from '#addin/pane.tsx';
import { strings } from '#addin/strings/en.ts';
import { NoExcel } from './no-excel.tsx';

const openHost = async (): Promise<Host> => {
  if (typeof Office === 'undefined')
    throw new HostFault('not supported', strings.shell.noOffice, strings.shell.noOfficeRemedy);
  return createExcelHost();
};

const root = createRoot(document.getElementById('planner')!);
const api = createApi(bearerThrough(cloudDoor));
openHost().then(
  (host) =>
    root.render(
      <StrictMode>
        <Pane host={host} api={api} />
      </StrictMode>,
    ),
  (fault: unknown) => {
    if (!(fault instanceof HostFault)) throw fault;
    root.render(<NoExcel fault={fault} />);
  },
);
