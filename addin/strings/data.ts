export const data = {
  title: 'Data',
  checkData: 'Check data',
};
