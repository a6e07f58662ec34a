import { createRoot } from 'react-dom/client';

createRoot(document.getElementById('planner')!).render(<p>Receptor Planner</p>);
