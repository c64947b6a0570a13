import './shell/shell';
