/**
 * Builds one element. Text becomes text nodes (never HTML), so names from a workbook cannot become markup.
 * `class`, `text`, `dataset`, `style` (an object, set through CSSOM so that the page's CSP allows it), `on<event>`;
 * everything else is an attribute, left out when null or false.
 */
export const element = (tag, props = {}, ...children) => {
  const node = document.createElement(tag);
  for (const [key, value] of Object.entries(props)) {
    if (value === null || value === undefined || value === false) continue;
    if (key === 'text') node.textContent = value;
    else if (key === 'class') node.className = value;
    else if (key === 'dataset') Object.assign(node.dataset, value);
    else if (key === 'style') for (const [name, css] of Object.entries(value)) node.style.setProperty(name, css);
    else if (key.startsWith('on')) node.addEventListener(key.slice(2), value);
    else node.setAttribute(key, value === true ? '' : value);
  }
  node.append(...children.flat().filter((child) => child !== null && child !== undefined));
  return node;
};

/** Element of the page with this id. */
export const byId = (id) => document.getElementById(id);
