import { StrictMode, useState } from 'react';
import { createRoot } from 'react-dom/client';
import { createApi } from '#addin/api/api.ts';
import { listSamples } from '#addin/api/samples.ts';
import { bearerThrough } from '#addin/data/bearer.ts';
import { cloudDoor } from '#addin/data/project.ts';
import { Pane } from '#addin/pane.tsx';
import { emptyPlan } from '#engine/workbook/sheet-plan.ts';
import { rememberChanges } from './files/remember-changes.ts';
import { rememberPlace } from './files/remember-place.ts';
import { recallWorkbook } from './files/remembered.ts';
import { sampleWorkbook } from './files/samples.ts';
import { PreviewPage } from './page/page.tsx';
import { createPreviewHost } from './preview-host.ts';
import { PreviewWorkbook, type SavedWorkbook } from './workbook/workbook.ts';

const api = createApi(bearerThrough(cloudDoor));

/** The workbook of the last visit, else the first sample, else an empty one. */
const firstWorkbook = async (): Promise<SavedWorkbook & { changed: boolean }> => {
  const last = await recallWorkbook();
  if (last) return last;
  try {
    const [sample] = await listSamples();
    return { ...(await sampleWorkbook(sample)), changed: false };
  } catch {
    // The page tells by itself that samples cannot be had.
    return { name: 'Workbook', sheets: [emptyPlan('Sheet1')], marks: [], settings: {}, changed: false };
  }
};

const first = await firstWorkbook();
const workbook = new PreviewWorkbook();
workbook.open(first);
const host = createPreviewHost(workbook);
rememberPlace(workbook);
const changes = rememberChanges(workbook, first.changed);

const Preview = () => {
  const [opening, setOpening] = useState(0);
  return (
    <PreviewPage
      workbook={workbook}
      host={host}
      changes={changes}
      opened={(saved) => {
        workbook.open(saved);
        changes.current = false;
        setOpening(opening + 1);
      }}
      pane={<Pane key={opening} host={host} api={api} />}
    />
  );
};

document.body.style.margin = '0';
createRoot(document.getElementById('planner')!).render(
  <StrictMode>
    <Preview />
  </StrictMode>,
);
