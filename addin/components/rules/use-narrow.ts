import { makeStyles } from '@fluentui/react-components';

const useStyles = makeStyles({ all: { width: '100%', minWidth: 0 } });

/** Props of an Input and of a Select that let them be as narrow as the pane; left alone they are as wide as their text would like. */
export const useNarrow = () => {
  const { all } = useStyles();
  return {
    input: { className: all, input: { className: all } },
    select: { className: all, select: { className: all } },
  };
};
