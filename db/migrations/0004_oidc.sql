CREATE TABLE "issuer_state" (
	"kind" text NOT NULL,
	"id_hash" text NOT NULL,
	"content" "bytea" NOT NULL,
	"uid_hash" text,
	"grant_hash" text,
	"staff_id" uuid,
	"consumed_at" timestamp with time zone,
	"expires_at" timestamp with time zone NOT NULL,
	CONSTRAINT "issuer_state_kind_id_hash_pk" PRIMARY KEY("kind","id_hash")
);
--> statement-breakpoint
CREATE UNLOGGED TABLE "rate_limits" (
	"key" varchar(255) PRIMARY KEY NOT NULL,
	"points" integer DEFAULT 0 NOT NULL,
	"expire" bigint
);
--> statement-breakpoint
ALTER TABLE "grants" ADD COLUMN "account_id" uuid;--> statement-breakpoint
ALTER TABLE "links" ADD COLUMN "claimed_by" uuid;--> statement-breakpoint
CREATE INDEX "issuer_state_grant" ON "issuer_state" USING btree ("grant_hash");--> statement-breakpoint
CREATE INDEX "issuer_state_uid" ON "issuer_state" USING btree ("uid_hash");--> statement-breakpoint
CREATE INDEX "issuer_state_staff" ON "issuer_state" USING btree ("staff_id");--> statement-breakpoint
CREATE INDEX "issuer_state_expires" ON "issuer_state" USING btree ("expires_at");