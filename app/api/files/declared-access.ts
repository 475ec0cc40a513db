// Loaded for what they declare: who may read the files of their rows. Without them those files stay closed.
import '@/server/domains/assessment';
import '@/server/domains/certificates';
import '@/server/domains/learning';
