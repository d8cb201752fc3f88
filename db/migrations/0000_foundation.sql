CREATE TABLE "captures" (
	"id" uuid PRIMARY KEY NOT NULL,
	"procedure_id" uuid NOT NULL,
	"image" "bytea" NOT NULL,
	"taken_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "chosen_passwords" (
	"procedure_id" uuid NOT NULL,
	"owner" text NOT NULL,
	"password_hash" text NOT NULL,
	"chosen_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "chosen_passwords_procedure_id_owner_pk" PRIMARY KEY("procedure_id","owner")
);
--> statement-breakpoint
CREATE TABLE "email_codes" (
	"procedure_id" uuid NOT NULL,
	"owner" text NOT NULL,
	"attempt" integer NOT NULL,
	"code_hash" text NOT NULL,
	"wrong_tries" integer DEFAULT 0 NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	CONSTRAINT "email_codes_procedure_id_owner_pk" PRIMARY KEY("procedure_id","owner")
);
--> statement-breakpoint
CREATE TABLE "grants" (
	"session_id" uuid NOT NULL,
	"procedure_id" uuid NOT NULL,
	"role" text NOT NULL,
	CONSTRAINT "grants_session_id_procedure_id_pk" PRIMARY KEY("session_id","procedure_id")
);
--> statement-breakpoint
CREATE TABLE "links" (
	"token_hash" text PRIMARY KEY NOT NULL,
	"procedure_type" text NOT NULL,
	"contract_id" uuid,
	"procedure_id" uuid,
	"role" text NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "sessions" (
	"id" uuid PRIMARY KEY NOT NULL,
	"token_hash" text NOT NULL,
	"staff_id" uuid,
	"expires_at" timestamp with time zone NOT NULL,
	CONSTRAINT "sessions_token_hash_unique" UNIQUE("token_hash")
);
--> statement-breakpoint
CREATE TABLE "wrong_tries" (
	"subject" text PRIMARY KEY NOT NULL,
	"tries" integer NOT NULL,
	"until" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "contracts" (
	"id" uuid PRIMARY KEY NOT NULL,
	"number" text NOT NULL,
	"brand" text NOT NULL,
	"dealer_id" uuid NOT NULL,
	"vehicle" text NOT NULL,
	"grade" text,
	"customer" text NOT NULL,
	"contracted_on" date NOT NULL,
	CONSTRAINT "contracts_number_unique" UNIQUE("number")
);
--> statement-breakpoint
CREATE TABLE "documents" (
	"brand" text NOT NULL,
	"name" text NOT NULL,
	"version" text NOT NULL,
	"title_ja" text NOT NULL,
	"title_en" text NOT NULL,
	"text_ja" text NOT NULL,
	"text_en" text NOT NULL,
	"in_force_from" timestamp with time zone NOT NULL,
	CONSTRAINT "documents_brand_name_version_pk" PRIMARY KEY("brand","name","version")
);
--> statement-breakpoint
CREATE TABLE "registrations" (
	"procedure_id" uuid PRIMARY KEY NOT NULL,
	"contract_id" uuid NOT NULL,
	"role" text NOT NULL,
	"account_id" uuid NOT NULL,
	"registered_at" timestamp with time zone DEFAULT now() NOT NULL,
	"superseded_at" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "inbox" (
	"id" uuid PRIMARY KEY NOT NULL,
	"message_id" text NOT NULL,
	"to" text NOT NULL,
	"from" text NOT NULL,
	"subject" text NOT NULL,
	"text" text NOT NULL,
	"received_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "inbox_message_id_unique" UNIQUE("message_id")
);
--> statement-breakpoint
CREATE TABLE "sent_mails" (
	"key" text PRIMARY KEY NOT NULL,
	"mail" text NOT NULL,
	"result" text NOT NULL,
	"at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "accounts" (
	"id" uuid PRIMARY KEY NOT NULL,
	"email" text NOT NULL,
	"password_hash" text NOT NULL,
	"verification_phone" text,
	"profile" jsonb NOT NULL,
	"linked" boolean DEFAULT false NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "dealers" (
	"id" uuid PRIMARY KEY NOT NULL,
	"name" text NOT NULL,
	"brand" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "staff" (
	"id" uuid PRIMARY KEY NOT NULL,
	"dealer_id" uuid NOT NULL,
	"number" text NOT NULL,
	"name" text NOT NULL,
	"password_hash" text NOT NULL,
	"pin_hash" text NOT NULL,
	CONSTRAINT "staff_number_unique" UNIQUE("number")
);
--> statement-breakpoint
CREATE TABLE "audit_trail" (
	"procedure_id" uuid NOT NULL,
	"revision" integer NOT NULL,
	"action" text NOT NULL,
	"step" text NOT NULL,
	"by" text NOT NULL,
	"who" text NOT NULL,
	"at" timestamp with time zone NOT NULL,
	CONSTRAINT "audit_trail_procedure_id_revision_pk" PRIMARY KEY("procedure_id","revision")
);
--> statement-breakpoint
CREATE TABLE "consents" (
	"id" bigserial PRIMARY KEY NOT NULL,
	"procedure_id" uuid NOT NULL,
	"revision" integer NOT NULL,
	"document" text NOT NULL,
	"version" text NOT NULL,
	"by" text NOT NULL,
	"who" text NOT NULL,
	"at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "procedures" (
	"id" uuid PRIMARY KEY NOT NULL,
	"type" text NOT NULL,
	"brand" text NOT NULL,
	"contract_id" uuid,
	"dealer_id" uuid,
	"status" text NOT NULL,
	"revision" integer DEFAULT 0 NOT NULL,
	"step" text DEFAULT '' NOT NULL,
	"waiting_for" text DEFAULT '' NOT NULL,
	"outcome" text,
	"since" timestamp with time zone DEFAULT now() NOT NULL,
	"started_at" timestamp with time zone DEFAULT now() NOT NULL,
	"position" "bytea"
);
--> statement-breakpoint
ALTER TABLE "grants" ADD CONSTRAINT "grants_session_id_sessions_id_fk" FOREIGN KEY ("session_id") REFERENCES "public"."sessions"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "contracts" ADD CONSTRAINT "contracts_dealer_id_dealers_id_fk" FOREIGN KEY ("dealer_id") REFERENCES "public"."dealers"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "registrations" ADD CONSTRAINT "registrations_contract_id_contracts_id_fk" FOREIGN KEY ("contract_id") REFERENCES "public"."contracts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "staff" ADD CONSTRAINT "staff_dealer_id_dealers_id_fk" FOREIGN KEY ("dealer_id") REFERENCES "public"."dealers"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "procedures" ADD CONSTRAINT "procedures_contract_id_contracts_id_fk" FOREIGN KEY ("contract_id") REFERENCES "public"."contracts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "procedures" ADD CONSTRAINT "procedures_dealer_id_dealers_id_fk" FOREIGN KEY ("dealer_id") REFERENCES "public"."dealers"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "captures_taken" ON "captures" USING btree ("taken_at");--> statement-breakpoint
CREATE INDEX "grants_procedure" ON "grants" USING btree ("procedure_id");--> statement-breakpoint
CREATE INDEX "contracts_dealer" ON "contracts" USING btree ("dealer_id");--> statement-breakpoint
CREATE INDEX "registrations_contract" ON "registrations" USING btree ("contract_id");--> statement-breakpoint
CREATE UNIQUE INDEX "accounts_email" ON "accounts" USING btree (lower("email"));--> statement-breakpoint
CREATE UNIQUE INDEX "consents_once" ON "consents" USING btree ("procedure_id","revision","document");--> statement-breakpoint
CREATE UNIQUE INDEX "procedures_one_open_per_contract" ON "procedures" USING btree ("type","contract_id") WHERE "procedures"."status" = 'open';--> statement-breakpoint
CREATE INDEX "procedures_contract" ON "procedures" USING btree ("contract_id");--> statement-breakpoint
CREATE INDEX "procedures_dealer" ON "procedures" USING btree ("dealer_id");