DROP INDEX "procedures_one_open_per_contract";--> statement-breakpoint
ALTER TABLE "links" ADD COLUMN "account_id" uuid;--> statement-breakpoint
CREATE UNIQUE INDEX "shares_one_open" ON "shares" USING btree ("owner_id","sharee_id") WHERE "shares"."ended_at" is null;--> statement-breakpoint
CREATE UNIQUE INDEX "procedures_one_open_per_contract" ON "procedures" USING btree ("type","contract_id") WHERE "procedures"."status" = 'open' and "procedures"."type" <> 'bank-debit';