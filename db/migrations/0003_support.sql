ALTER TABLE "audit_trail" DROP CONSTRAINT "audit_trail_procedure_id_revision_pk";--> statement-breakpoint
ALTER TABLE "audit_trail" ADD CONSTRAINT "audit_trail_procedure_id_revision_action_at_pk" PRIMARY KEY("procedure_id","revision","action","at");--> statement-breakpoint
ALTER TABLE "audit_trail" ADD COLUMN "reason" text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "procedures" ADD COLUMN "deadline" timestamp with time zone;