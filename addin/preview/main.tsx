import { createRoot } from 'react-dom/client';
import { createApi } from '#addin/api/api.ts';
import { Pane } from '#addin/pane.tsx';
import { createPreviewHost } from './preview-host.ts';
import { PreviewWorkbook } from './workbook/workbook.ts';

createRoot(document.getElementById('planner')!).render(
  <Pane host={createPreviewHost(new PreviewWorkbook())} api={createApi()} />,
);
