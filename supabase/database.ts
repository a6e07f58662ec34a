// Made by supabase/generate-types.ts from the migrations. Do not edit: a test compares it with them.

export type Json = string | number | boolean | null | { [key: string]: Json | undefined } | Json[];

export type Database = {
  planner: {
    Tables: {
      accredited_posts: {
        Row: {
          categories: Database['planner']['Enums']['experience_category'][];
          code: string | null;
          cohort: Database['planner']['Enums']['cohort'];
          created_at: string;
          excludable: boolean;
          facility: string | null;
          id: string;
          is_rural: boolean;
          is_service_term: boolean;
          note: string;
          org_id: string;
          organization: string;
          parent_specialty: string;
          posts: number[];
          required: number;
          source: string;
          span_terms: number;
          specialty: string | null;
          state: Database['planner']['Enums']['state'];
          status: Json;
          subspecialty: string | null;
          term_name: string;
          updated_at: string;
          year: string;
        };
        Insert: {
          categories?: Database['planner']['Enums']['experience_category'][];
          code?: string | null;
          cohort: Database['planner']['Enums']['cohort'];
          created_at?: string;
          excludable?: boolean;
          facility?: string | null;
          id?: string;
          is_rural?: boolean;
          is_service_term?: boolean;
          note?: string;
          org_id: string;
          organization: string;
          parent_specialty: string;
          posts: number[];
          required?: number;
          source?: string;
          span_terms?: number;
          specialty?: string | null;
          state: Database['planner']['Enums']['state'];
          status?: Json;
          subspecialty?: string | null;
          term_name: string;
          updated_at?: string;
          year?: string;
        };
        Update: {
          categories?: Database['planner']['Enums']['experience_category'][];
          code?: string | null;
          cohort?: Database['planner']['Enums']['cohort'];
          created_at?: string;
          excludable?: boolean;
          facility?: string | null;
          id?: string;
          is_rural?: boolean;
          is_service_term?: boolean;
          note?: string;
          org_id?: string;
          organization?: string;
          parent_specialty?: string;
          posts?: number[];
          required?: number;
          source?: string;
          span_terms?: number;
          specialty?: string | null;
          state?: Database['planner']['Enums']['state'];
          status?: Json;
          subspecialty?: string | null;
          term_name?: string;
          updated_at?: string;
          year?: string;
        };
        Relationships: [
          {
            foreignKeyName: 'accredited_posts_org_id_fkey';
            columns: ['org_id'];
            isOneToOne: false;
            referencedRelation: 'organisations';
            referencedColumns: ['id'];
          },
        ];
      };
      affinity_profiles: {
        Row: {
          created_at: string;
          id: string;
          name: string;
          org_id: string;
          source: string;
          updated_at: string;
          version: string;
          weights: Json;
        };
        Insert: {
          created_at?: string;
          id?: string;
          name: string;
          org_id: string;
          source: string;
          updated_at?: string;
          version: string;
          weights: Json;
        };
        Update: {
          created_at?: string;
          id?: string;
          name?: string;
          org_id?: string;
          source?: string;
          updated_at?: string;
          version?: string;
          weights?: Json;
        };
        Relationships: [
          {
            foreignKeyName: 'affinity_profiles_org_id_fkey';
            columns: ['org_id'];
            isOneToOne: false;
            referencedRelation: 'organisations';
            referencedColumns: ['id'];
          },
        ];
      };
      allocation_plans: {
        Row: {
          created_at: string;
          id: string;
          name: string;
          org_id: string;
          state: Database['planner']['Enums']['state'];
          updated_at: string;
          year: number;
        };
        Insert: {
          created_at?: string;
          id?: string;
          name: string;
          org_id: string;
          state?: Database['planner']['Enums']['state'];
          updated_at?: string;
          year: number;
        };
        Update: {
          created_at?: string;
          id?: string;
          name?: string;
          org_id?: string;
          state?: Database['planner']['Enums']['state'];
          updated_at?: string;
          year?: number;
        };
        Relationships: [
          {
            foreignKeyName: 'allocation_plans_org_id_fkey';
            columns: ['org_id'];
            isOneToOne: false;
            referencedRelation: 'organisations';
            referencedColumns: ['id'];
          },
        ];
      };
      allocation_runs: {
        Row: {
          cohort: Database['planner']['Enums']['cohort'];
          created_at: string;
          id: string;
          name: string;
          org_id: string;
          plan_id: string;
          revision: number;
          status: Database['planner']['Enums']['run_status'];
          term_structure: number[];
          updated_at: string;
          year_start: string | null;
        };
        Insert: {
          cohort?: Database['planner']['Enums']['cohort'];
          created_at?: string;
          id?: string;
          name: string;
          org_id: string;
          plan_id: string;
          revision?: number;
          status?: Database['planner']['Enums']['run_status'];
          term_structure: number[];
          updated_at?: string;
          year_start?: string | null;
        };
        Update: {
          cohort?: Database['planner']['Enums']['cohort'];
          created_at?: string;
          id?: string;
          name?: string;
          org_id?: string;
          plan_id?: string;
          revision?: number;
          status?: Database['planner']['Enums']['run_status'];
          term_structure?: number[];
          updated_at?: string;
          year_start?: string | null;
        };
        Relationships: [
          {
            foreignKeyName: 'allocation_runs_org_id_fkey';
            columns: ['org_id'];
            isOneToOne: false;
            referencedRelation: 'organisations';
            referencedColumns: ['id'];
          },
          {
            foreignKeyName: 'allocation_runs_org_id_plan_id_fkey';
            columns: ['org_id', 'plan_id'];
            isOneToOne: false;
            referencedRelation: 'allocation_plans';
            referencedColumns: ['org_id', 'id'];
          },
        ];
      };
      job_line_allocations: {
        Row: {
          line_id: string;
          org_id: string;
          rotation_id: string;
          rotation_name: string;
          run_id: string;
          start_week: number;
          term_index: number;
          term_length_weeks: number;
        };
        Insert: {
          line_id: string;
          org_id: string;
          rotation_id: string;
          rotation_name: string;
          run_id: string;
          start_week: number;
          term_index: number;
          term_length_weeks: number;
        };
        Update: {
          line_id?: string;
          org_id?: string;
          rotation_id?: string;
          rotation_name?: string;
          run_id?: string;
          start_week?: number;
          term_index?: number;
          term_length_weeks?: number;
        };
        Relationships: [
          {
            foreignKeyName: 'job_line_allocations_org_id_fkey';
            columns: ['org_id'];
            isOneToOne: false;
            referencedRelation: 'organisations';
            referencedColumns: ['id'];
          },
          {
            foreignKeyName: 'job_line_allocations_org_id_rotation_id_fkey';
            columns: ['org_id', 'rotation_id'];
            isOneToOne: false;
            referencedRelation: 'rotations';
            referencedColumns: ['org_id', 'id'];
          },
          {
            foreignKeyName: 'job_line_allocations_org_id_run_id_line_id_fkey';
            columns: ['org_id', 'run_id', 'line_id'];
            isOneToOne: false;
            referencedRelation: 'job_lines';
            referencedColumns: ['org_id', 'run_id', 'id'];
          },
        ];
      };
      job_line_leave: {
        Row: {
          line_id: string;
          org_id: string;
          run_id: string;
          start_week: number;
          weeks: number;
        };
        Insert: {
          line_id: string;
          org_id: string;
          run_id: string;
          start_week: number;
          weeks: number;
        };
        Update: {
          line_id?: string;
          org_id?: string;
          run_id?: string;
          start_week?: number;
          weeks?: number;
        };
        Relationships: [
          {
            foreignKeyName: 'job_line_leave_org_id_fkey';
            columns: ['org_id'];
            isOneToOne: false;
            referencedRelation: 'organisations';
            referencedColumns: ['id'];
          },
          {
            foreignKeyName: 'job_line_leave_org_id_run_id_line_id_fkey';
            columns: ['org_id', 'run_id', 'line_id'];
            isOneToOne: false;
            referencedRelation: 'job_lines';
            referencedColumns: ['org_id', 'run_id', 'id'];
          },
        ];
      };
      job_lines: {
        Row: {
          affinity_score: number;
          compliance: Json;
          created_at: string;
          diversity_score: number;
          id: string;
          level: string;
          org_id: string;
          pathway: string | null;
          position: number;
          revision: number;
          run_id: string;
          scenario_id: string | null;
          worker_id: string | null;
        };
        Insert: {
          affinity_score?: number;
          compliance?: Json;
          created_at?: string;
          diversity_score?: number;
          id: string;
          level: string;
          org_id: string;
          pathway?: string | null;
          position: number;
          revision: number;
          run_id: string;
          scenario_id?: string | null;
          worker_id?: string | null;
        };
        Update: {
          affinity_score?: number;
          compliance?: Json;
          created_at?: string;
          diversity_score?: number;
          id?: string;
          level?: string;
          org_id?: string;
          pathway?: string | null;
          position?: number;
          revision?: number;
          run_id?: string;
          scenario_id?: string | null;
          worker_id?: string | null;
        };
        Relationships: [
          {
            foreignKeyName: 'job_lines_org_id_fkey';
            columns: ['org_id'];
            isOneToOne: false;
            referencedRelation: 'organisations';
            referencedColumns: ['id'];
          },
          {
            foreignKeyName: 'job_lines_org_id_run_id_fkey';
            columns: ['org_id', 'run_id'];
            isOneToOne: false;
            referencedRelation: 'allocation_runs';
            referencedColumns: ['org_id', 'id'];
          },
          {
            foreignKeyName: 'job_lines_org_id_scenario_id_fkey';
            columns: ['org_id', 'scenario_id'];
            isOneToOne: false;
            referencedRelation: 'planner_scenarios';
            referencedColumns: ['org_id', 'id'];
          },
          {
            foreignKeyName: 'job_lines_org_id_worker_id_fkey';
            columns: ['org_id', 'worker_id'];
            isOneToOne: false;
            referencedRelation: 'workers';
            referencedColumns: ['org_id', 'id'];
          },
        ];
      };
      memberships: {
        Row: {
          created_at: string;
          org_id: string;
          role: Database['planner']['Enums']['org_role'];
          user_id: string;
        };
        Insert: {
          created_at?: string;
          org_id: string;
          role?: Database['planner']['Enums']['org_role'];
          user_id: string;
        };
        Update: {
          created_at?: string;
          org_id?: string;
          role?: Database['planner']['Enums']['org_role'];
          user_id?: string;
        };
        Relationships: [
          {
            foreignKeyName: 'memberships_org_id_fkey';
            columns: ['org_id'];
            isOneToOne: false;
            referencedRelation: 'organisations';
            referencedColumns: ['id'];
          },
        ];
      };
      organisations: {
        Row: {
          created_at: string;
          id: string;
          name: string;
          slug: string;
        };
        Insert: {
          created_at?: string;
          id?: string;
          name: string;
          slug: string;
        };
        Update: {
          created_at?: string;
          id?: string;
          name?: string;
          slug?: string;
        };
        Relationships: [];
      };
      planner_scenarios: {
        Row: {
          affinity: Json | null;
          allow_partial_filling: boolean;
          annual_leave: Json | null;
          cohort: Database['planner']['Enums']['cohort'];
          created_at: string;
          created_by: string | null;
          gap: number;
          id: string;
          leave_first_half_share: number | null;
          locks: Json;
          max_seconds: number;
          name: string;
          num_job_lines: number | null;
          org_id: string;
          organization: string | null;
          origin: Json | null;
          previous: Json | null;
          priority_requirements: Json | null;
          response: Json | null;
          rotations: Json;
          rules: Json;
          run_id: string | null;
          seed: number;
          state: Database['planner']['Enums']['state'];
          status: Database['planner']['Enums']['scenario_status'];
          term_structure: number[];
          updated_at: string;
          weights: Json;
          workers: Json;
          year_start: string | null;
        };
        Insert: {
          affinity?: Json | null;
          allow_partial_filling?: boolean;
          annual_leave?: Json | null;
          cohort?: Database['planner']['Enums']['cohort'];
          created_at?: string;
          created_by?: string | null;
          gap?: number;
          id?: string;
          leave_first_half_share?: number | null;
          locks?: Json;
          max_seconds?: number;
          name?: string;
          num_job_lines?: number | null;
          org_id: string;
          organization?: string | null;
          origin?: Json | null;
          previous?: Json | null;
          priority_requirements?: Json | null;
          response?: Json | null;
          rotations?: Json;
          rules?: Json;
          run_id?: string | null;
          seed?: number;
          state?: Database['planner']['Enums']['state'];
          status?: Database['planner']['Enums']['scenario_status'];
          term_structure: number[];
          updated_at?: string;
          weights?: Json;
          workers?: Json;
          year_start?: string | null;
        };
        Update: {
          affinity?: Json | null;
          allow_partial_filling?: boolean;
          annual_leave?: Json | null;
          cohort?: Database['planner']['Enums']['cohort'];
          created_at?: string;
          created_by?: string | null;
          gap?: number;
          id?: string;
          leave_first_half_share?: number | null;
          locks?: Json;
          max_seconds?: number;
          name?: string;
          num_job_lines?: number | null;
          org_id?: string;
          organization?: string | null;
          origin?: Json | null;
          previous?: Json | null;
          priority_requirements?: Json | null;
          response?: Json | null;
          rotations?: Json;
          rules?: Json;
          run_id?: string | null;
          seed?: number;
          state?: Database['planner']['Enums']['state'];
          status?: Database['planner']['Enums']['scenario_status'];
          term_structure?: number[];
          updated_at?: string;
          weights?: Json;
          workers?: Json;
          year_start?: string | null;
        };
        Relationships: [
          {
            foreignKeyName: 'planner_scenarios_org_id_fkey';
            columns: ['org_id'];
            isOneToOne: false;
            referencedRelation: 'organisations';
            referencedColumns: ['id'];
          },
          {
            foreignKeyName: 'planner_scenarios_org_id_run_id_fkey';
            columns: ['org_id', 'run_id'];
            isOneToOne: false;
            referencedRelation: 'allocation_runs';
            referencedColumns: ['org_id', 'id'];
          },
        ];
      };
      push_log: {
        Row: {
          idempotency_key: string;
          kind: string;
          line_count: number;
          org_id: string;
          payload_sha256: string;
          pushed_at: string;
          pushed_by: string | null;
          result: Json;
          revision: number;
          run_id: string;
        };
        Insert: {
          idempotency_key: string;
          kind: string;
          line_count: number;
          org_id: string;
          payload_sha256: string;
          pushed_at?: string;
          pushed_by?: string | null;
          result: Json;
          revision: number;
          run_id: string;
        };
        Update: {
          idempotency_key?: string;
          kind?: string;
          line_count?: number;
          org_id?: string;
          payload_sha256?: string;
          pushed_at?: string;
          pushed_by?: string | null;
          result?: Json;
          revision?: number;
          run_id?: string;
        };
        Relationships: [
          {
            foreignKeyName: 'push_log_org_id_fkey';
            columns: ['org_id'];
            isOneToOne: false;
            referencedRelation: 'organisations';
            referencedColumns: ['id'];
          },
          {
            foreignKeyName: 'push_log_org_id_run_id_fkey';
            columns: ['org_id', 'run_id'];
            isOneToOne: false;
            referencedRelation: 'allocation_runs';
            referencedColumns: ['org_id', 'id'];
          },
        ];
      };
      rotations: {
        Row: {
          active: boolean;
          capacity: number[];
          code: string | null;
          cohorts: string[] | null;
          created_at: string;
          excludable: boolean;
          experience_categories: Database['planner']['Enums']['experience_category'][];
          facility: string | null;
          id: string;
          is_leave: boolean;
          is_nights_or_relief: boolean;
          is_non_clinical: boolean;
          is_rural: boolean;
          is_service_term: boolean;
          name: string;
          org_id: string;
          parent_specialty: string;
          required: number;
          span_terms: number;
          subspecialty: string | null;
          team_embedded: boolean | null;
          updated_at: string;
        };
        Insert: {
          active?: boolean;
          capacity: number[];
          code?: string | null;
          cohorts?: string[] | null;
          created_at?: string;
          excludable?: boolean;
          experience_categories?: Database['planner']['Enums']['experience_category'][];
          facility?: string | null;
          id: string;
          is_leave?: boolean;
          is_nights_or_relief?: boolean;
          is_non_clinical?: boolean;
          is_rural?: boolean;
          is_service_term?: boolean;
          name: string;
          org_id: string;
          parent_specialty: string;
          required?: number;
          span_terms?: number;
          subspecialty?: string | null;
          team_embedded?: boolean | null;
          updated_at?: string;
        };
        Update: {
          active?: boolean;
          capacity?: number[];
          code?: string | null;
          cohorts?: string[] | null;
          created_at?: string;
          excludable?: boolean;
          experience_categories?: Database['planner']['Enums']['experience_category'][];
          facility?: string | null;
          id?: string;
          is_leave?: boolean;
          is_nights_or_relief?: boolean;
          is_non_clinical?: boolean;
          is_rural?: boolean;
          is_service_term?: boolean;
          name?: string;
          org_id?: string;
          parent_specialty?: string;
          required?: number;
          span_terms?: number;
          subspecialty?: string | null;
          team_embedded?: boolean | null;
          updated_at?: string;
        };
        Relationships: [
          {
            foreignKeyName: 'rotations_org_id_fkey';
            columns: ['org_id'];
            isOneToOne: false;
            referencedRelation: 'organisations';
            referencedColumns: ['id'];
          },
        ];
      };
      snapshots: {
        Row: {
          line_count: number;
          lines: Json;
          org_id: string;
          revision: number;
          run_id: string;
          scenario_id: string | null;
          taken_at: string;
          taken_by: string | null;
        };
        Insert: {
          line_count: number;
          lines: Json;
          org_id: string;
          revision: number;
          run_id: string;
          scenario_id?: string | null;
          taken_at?: string;
          taken_by?: string | null;
        };
        Update: {
          line_count?: number;
          lines?: Json;
          org_id?: string;
          revision?: number;
          run_id?: string;
          scenario_id?: string | null;
          taken_at?: string;
          taken_by?: string | null;
        };
        Relationships: [
          {
            foreignKeyName: 'snapshots_org_id_fkey';
            columns: ['org_id'];
            isOneToOne: false;
            referencedRelation: 'organisations';
            referencedColumns: ['id'];
          },
          {
            foreignKeyName: 'snapshots_org_id_run_id_fkey';
            columns: ['org_id', 'run_id'];
            isOneToOne: false;
            referencedRelation: 'allocation_runs';
            referencedColumns: ['org_id', 'id'];
          },
          {
            foreignKeyName: 'snapshots_org_id_scenario_id_fkey';
            columns: ['org_id', 'scenario_id'];
            isOneToOne: false;
            referencedRelation: 'planner_scenarios';
            referencedColumns: ['org_id', 'id'];
          },
        ];
      };
      workers: {
        Row: {
          active: boolean;
          created_at: string;
          id: string;
          level: string;
          name: string | null;
          org_id: string;
          targeted_pathway: string | null;
          unavailable_terms: number[];
          updated_at: string;
        };
        Insert: {
          active?: boolean;
          created_at?: string;
          id: string;
          level: string;
          name?: string | null;
          org_id: string;
          targeted_pathway?: string | null;
          unavailable_terms?: number[];
          updated_at?: string;
        };
        Update: {
          active?: boolean;
          created_at?: string;
          id?: string;
          level?: string;
          name?: string | null;
          org_id?: string;
          targeted_pathway?: string | null;
          unavailable_terms?: number[];
          updated_at?: string;
        };
        Relationships: [
          {
            foreignKeyName: 'workers_org_id_fkey';
            columns: ['org_id'];
            isOneToOne: false;
            referencedRelation: 'organisations';
            referencedColumns: ['id'];
          },
        ];
      };
    };
    Views: Record<never, never>;
    Functions: {
      create_organisation: {
        Args: {
          name: string;
          slug: string;
        };
        Returns: string;
      };
      import_accredited_posts: {
        Args: {
          target: string;
          list: Json;
        };
        Returns: number;
      };
      push_job_lines: {
        Args: {
          run_id: string;
          expected_revision: number;
          idempotency_key: string;
          lines: Json;
          scenario_id?: string;
        };
        Returns: Json;
      };
      restore_snapshot: {
        Args: {
          run_id: string;
          snapshot_revision: number;
          expected_revision: number;
          idempotency_key: string;
        };
        Returns: Json;
      };
    };
    Enums: {
      cohort: 'ANY' | 'PGY1' | 'PGY2' | 'PGY3+';
      experience_category: 'A' | 'B' | 'C' | 'D' | 'E';
      org_role: 'viewer' | 'planner' | 'admin';
      run_status: 'open' | 'closed' | 'archived';
      scenario_status: 'PENDING' | 'GENERATING' | 'COMPLETED' | 'INFEASIBLE' | 'FAILED' | 'CANCELLED';
      state: 'UNRESTRICTED' | 'AMC' | 'VIC' | 'NSW' | 'QLD' | 'WA' | 'SA' | 'TAS' | 'NT' | 'ACT';
    };
    CompositeTypes: Record<never, never>;
  };
};
