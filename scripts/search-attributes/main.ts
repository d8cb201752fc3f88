import { Connection } from '@temporalio/client';
import { connectionOptions } from '../../codec/connect.ts';
import { readConfig, temporalConfig } from '../../config.ts';
import { registerSearchAttributes } from './register.ts';

const config = readConfig(temporalConfig, process.env);
const connection = await Connection.connect(await connectionOptions(config));
try {
  const added = await registerSearchAttributes(connection, config.TEMPORAL_NAMESPACE);
  console.log(added.length > 0 ? `Added to ${config.TEMPORAL_NAMESPACE}: ${added.join(', ')}` : 'All search attributes are known.');
} finally {
  await connection.close();
}
