CREATE TABLE "agreements" (
	"account_id" uuid NOT NULL,
	"document" text NOT NULL,
	"version" text NOT NULL,
	"at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "agreements_account_id_document_pk" PRIMARY KEY("account_id","document")
);
--> statement-breakpoint
CREATE TABLE "dealer_customers" (
	"id" uuid PRIMARY KEY NOT NULL,
	"dealer_id" uuid NOT NULL,
	"family_name" text NOT NULL,
	"given_name" text NOT NULL,
	"family_name_kana" text,
	"given_name_kana" text,
	"birth_date" date,
	"postal_code" text,
	"address" text,
	"mobile_phone" text,
	"phone" text,
	"emails" jsonb NOT NULL
);
--> statement-breakpoint
CREATE TABLE "dealer_links" (
	"account_id" uuid NOT NULL,
	"dealer_id" uuid NOT NULL,
	"procedure_id" uuid NOT NULL,
	"linked_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "dealer_links_account_id_dealer_id_pk" PRIMARY KEY("account_id","dealer_id")
);
--> statement-breakpoint
CREATE TABLE "identifier_codes" (
	"procedure_id" uuid PRIMARY KEY NOT NULL,
	"dealer_id" uuid NOT NULL,
	"code" uuid NOT NULL,
	"expires_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "old_members" (
	"id" text PRIMARY KEY NOT NULL,
	"password_hash" text NOT NULL,
	"dealer_id" uuid NOT NULL,
	"data" jsonb NOT NULL,
	"migrated_to" uuid
);
--> statement-breakpoint
CREATE TABLE "payment_methods" (
	"id" uuid PRIMARY KEY NOT NULL,
	"account_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"state" text NOT NULL,
	"reference" text,
	"label" text NOT NULL,
	"registered_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "payment_pages" (
	"page" text PRIMARY KEY NOT NULL,
	"procedure_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"language" text NOT NULL,
	"opened_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "questionnaire_answers" (
	"procedure_id" uuid PRIMARY KEY NOT NULL,
	"brand" text NOT NULL,
	"reason" text NOT NULL,
	"at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "service_applications" (
	"procedure_id" uuid NOT NULL,
	"registration_id" uuid NOT NULL,
	"service" text NOT NULL,
	"contract_id" uuid,
	"account_id" uuid NOT NULL,
	"plan" text,
	"options" jsonb NOT NULL,
	"payment_method_id" uuid,
	"applied_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "shares" (
	"procedure_id" uuid PRIMARY KEY NOT NULL,
	"owner_id" uuid NOT NULL,
	"sharee_id" uuid NOT NULL,
	"since" timestamp with time zone DEFAULT now() NOT NULL,
	"ended_at" timestamp with time zone,
	"ended_by" text
);
--> statement-breakpoint
CREATE TABLE "simulated_payments" (
	"id" text PRIMARY KEY NOT NULL,
	"key" text NOT NULL,
	"kind" text NOT NULL,
	"state" text NOT NULL,
	"return_url" text,
	"label" text,
	"language" text NOT NULL,
	"told" boolean DEFAULT false NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "simulated_payments_key_unique" UNIQUE("key")
);
--> statement-breakpoint
CREATE TABLE "certificates" (
	"chassis_number" text NOT NULL,
	"registration_number" text NOT NULL,
	"brand" text NOT NULL,
	"vehicle" text NOT NULL,
	"kei" boolean DEFAULT false NOT NULL,
	"user" jsonb NOT NULL,
	CONSTRAINT "certificates_chassis_number_registration_number_pk" PRIMARY KEY("chassis_number","registration_number")
);
--> statement-breakpoint
CREATE TABLE "simulated_lines" (
	"key" text PRIMARY KEY NOT NULL,
	"requested_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "vehicle_registrations" (
	"contract_id" uuid PRIMARY KEY NOT NULL,
	"chassis_number" text NOT NULL,
	"registration_number" text NOT NULL,
	"certificate_user" jsonb NOT NULL,
	"reported_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
ALTER TABLE "registrations" ALTER COLUMN "contract_id" DROP NOT NULL;--> statement-breakpoint
ALTER TABLE "staff" ALTER COLUMN "dealer_id" DROP NOT NULL;--> statement-breakpoint
ALTER TABLE "links" ADD COLUMN "after_id" uuid;--> statement-breakpoint
ALTER TABLE "registrations" ADD COLUMN "vehicle" text;--> statement-breakpoint
ALTER TABLE "procedures" ADD COLUMN "attention" text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "procedures" ADD COLUMN "due" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "procedures" ADD COLUMN "language" text DEFAULT 'ja' NOT NULL;--> statement-breakpoint
ALTER TABLE "dealer_customers" ADD CONSTRAINT "dealer_customers_dealer_id_dealers_id_fk" FOREIGN KEY ("dealer_id") REFERENCES "public"."dealers"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "dealer_links" ADD CONSTRAINT "dealer_links_dealer_id_dealers_id_fk" FOREIGN KEY ("dealer_id") REFERENCES "public"."dealers"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "service_applications" ADD CONSTRAINT "service_applications_contract_id_contracts_id_fk" FOREIGN KEY ("contract_id") REFERENCES "public"."contracts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "vehicle_registrations" ADD CONSTRAINT "vehicle_registrations_contract_id_contracts_id_fk" FOREIGN KEY ("contract_id") REFERENCES "public"."contracts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "dealer_customers_dealer" ON "dealer_customers" USING btree ("dealer_id");--> statement-breakpoint
CREATE INDEX "payment_methods_account" ON "payment_methods" USING btree ("account_id");--> statement-breakpoint
CREATE INDEX "payment_pages_procedure" ON "payment_pages" USING btree ("procedure_id");--> statement-breakpoint
CREATE UNIQUE INDEX "service_applications_once" ON "service_applications" USING btree ("registration_id","service");--> statement-breakpoint
CREATE INDEX "service_applications_account" ON "service_applications" USING btree ("account_id");--> statement-breakpoint
CREATE INDEX "shares_owner" ON "shares" USING btree ("owner_id");--> statement-breakpoint
CREATE INDEX "shares_sharee" ON "shares" USING btree ("sharee_id");--> statement-breakpoint
CREATE INDEX "procedures_attention" ON "procedures" USING btree ("type","due") WHERE "procedures"."status" = 'open';