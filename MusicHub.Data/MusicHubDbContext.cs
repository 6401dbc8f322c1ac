using Microsoft.EntityFrameworkCore;
using MusicHub.Data.Concurrency;
using MusicHub.Data.Register;
using MusicHub.Data.Uploads;
using MusicHub.Data.Visits.Sheets;
using MusicHub.Domain;
using MusicHub.Domain.Actions;
using MusicHub.Domain.Audits;
using MusicHub.Domain.Audits.Reviews;
using MusicHub.Domain.Audits.Summaries;
using MusicHub.Domain.Calendar;
using MusicHub.Domain.Exports;
using MusicHub.Domain.Facts;
using MusicHub.Domain.Feedback;
using MusicHub.Domain.FirstAccess.Bookings;
using MusicHub.Domain.FirstAccess.Charges;
using MusicHub.Domain.FirstAccess.Digital;
using MusicHub.Domain.FirstAccess.Digital.Scenarios;
using MusicHub.Domain.FirstAccess.Invoices;
using MusicHub.Domain.FirstAccess.Options;
using MusicHub.Domain.FirstAccess.Scenarios;
using MusicHub.Domain.FirstAccess.Scenarios.Simulations;
using MusicHub.Domain.History;
using MusicHub.Domain.Hub;
using MusicHub.Domain.Jobs;
using MusicHub.Domain.Mail;
using MusicHub.Domain.People;
using MusicHub.Domain.Questionnaires;
using MusicHub.Domain.Reports;
using MusicHub.Domain.Schools;
using MusicHub.Domain.Surveys;
using MusicHub.Domain.VisitCycle.Availability;
using MusicHub.Domain.VisitCycle.Map;
using MusicHub.Domain.VisitCycle.Plans;
using MusicHub.Domain.VisitCycle.Priority;
using MusicHub.Domain.Visits;
using MusicHub.Domain.Visits.Sheets;

namespace MusicHub.Data;

/// <summary>The database: sets and conventions. What the two databases store differently stands in the two derived contexts.</summary>
public abstract class MusicHubDbContext(DbContextOptions options) : DbContext(options)
{
    public DbSet<HubSettings> Hubs => Set<HubSettings>();

    public DbSet<AcademicYear> AcademicYears => Set<AcademicYear>();

    public DbSet<PriorityWeights> PriorityWeights => Set<PriorityWeights>();

    public DbSet<Audit> Audits => Set<Audit>();

    public DbSet<ReviewStep> ReviewSteps => Set<ReviewStep>();

    public DbSet<MusicReview> MusicReviews => Set<MusicReview>();

    public DbSet<SummaryCheck> SummaryChecks => Set<SummaryCheck>();

    public DbSet<AuditLink> AuditLinks => Set<AuditLink>();

    public DbSet<FirstAccessCharges> FirstAccessCharges => Set<FirstAccessCharges>();

    public DbSet<Booking> Bookings => Set<Booking>();

    public DbSet<DigitalOption> DigitalOptions => Set<DigitalOption>();

    public DbSet<DigitalRequest> DigitalRequests => Set<DigitalRequest>();

    public DbSet<DigitalScenario> DigitalScenarios => Set<DigitalScenario>();

    public DbSet<InvoiceRun> InvoiceRuns => Set<InvoiceRun>();

    public DbSet<CustomerAccount> CustomerAccounts => Set<CustomerAccount>();

    public DbSet<DeliveryPartner> DeliveryPartners => Set<DeliveryPartner>();

    public DbSet<SubsidyOption> SubsidyOptions => Set<SubsidyOption>();

    public DbSet<Scenario> Scenarios => Set<Scenario>();

    public DbSet<SimulationRequest> SimulationRequests => Set<SimulationRequest>();

    public DbSet<VisitorAvailability> VisitorAvailabilities => Set<VisitorAvailability>();

    public DbSet<DayWithoutVisits> DaysWithoutVisits => Set<DayWithoutVisits>();

    public DbSet<BoundaryFile> BoundaryFiles => Set<BoundaryFile>();

    public DbSet<YearPlan> YearPlans => Set<YearPlan>();

    public DbSet<YearTargets> Targets => Set<YearTargets>();

    public DbSet<Person> People => Set<Person>();

    public DbSet<VisitNote> VisitNotes => Set<VisitNote>();

    public DbSet<CalendarAddress> CalendarAddresses => Set<CalendarAddress>();

    public DbSet<SavedList> SavedLists => Set<SavedList>();

    public DbSet<School> Schools => Set<School>();

    public DbSet<Region> Regions => Set<Region>();

    public DbSet<Trust> Trusts => Set<Trust>();

    public DbSet<Contact> Contacts => Set<Contact>();

    public DbSet<RegisterImport> RegisterImports => Set<RegisterImport>();

    public DbSet<RegisterImportLine> RegisterImportLines => Set<RegisterImportLine>();

    public DbSet<StagedRegister> StagedRegisters => Set<StagedRegister>();

    public DbSet<Visit> Visits => Set<Visit>();

    public DbSet<TrustVisit> TrustVisits => Set<TrustVisit>();

    public DbSet<VisitBatch> VisitBatches => Set<VisitBatch>();

    public DbSet<VisitBatchLine> VisitBatchLines => Set<VisitBatchLine>();

    public DbSet<StagedUpload> StagedUploads => Set<StagedUpload>();

    public DbSet<StagedVisits> StagedVisits => Set<StagedVisits>();

    public DbSet<VisitKind> VisitKinds => Set<VisitKind>();

    public DbSet<Need> Needs => Set<Need>();

    public DbSet<SchoolAttempt> SchoolAttempts => Set<SchoolAttempt>();

    public DbSet<VisitReason> VisitReasons => Set<VisitReason>();

    public DbSet<Questionnaire> Questionnaires => Set<Questionnaire>();

    public DbSet<AnswerSheet> AnswerSheets => Set<AnswerSheet>();

    public DbSet<SurveyResponse> SurveyResponses => Set<SurveyResponse>();

    public DbSet<SurveyLink> SurveyLinks => Set<SurveyLink>();

    public DbSet<SchoolFact> SchoolFacts => Set<SchoolFact>();

    public DbSet<HubAction> Actions => Set<HubAction>();

    public DbSet<FeedbackItem> Feedback => Set<FeedbackItem>();

    public DbSet<Change> Changes => Set<Change>();

    public DbSet<OutgoingMail> Mails => Set<OutgoingMail>();

    public DbSet<DigestIssue> DigestIssues => Set<DigestIssue>();

    public DbSet<DigestChoice> DigestChoices => Set<DigestChoice>();

    public DbSet<JobRun> JobRuns => Set<JobRun>();

    public DbSet<ListExport> ListExports => Set<ListExport>();

    public DbSet<Report> Reports => Set<Report>();

    public DbSet<ReportSnapshot> ReportSnapshots => Set<ReportSnapshot>();

    public DbSet<ReportFile> ReportFiles => Set<ReportFile>();

    public DbSet<PostedRequest> PostedRequests => Set<PostedRequest>();

    /// <summary>The change that the next save belongs to.</summary>
    public Change? OpenChange { get; private set; }

    /// <summary>Whether the next save keeps the change's fields; an import keeps its own detail.</summary>
    internal bool KeepFields { get; private set; }

    /// <summary>Says who does what, and why: everything that the next save writes is part of it.</summary>
    /// <param name="keepFields">False where the change has a record of its own of what it did, as an import has.</param>
    public void Open(Change change, bool keepFields = true) => (OpenChange, KeepFields) = (change, keepFields);

    /// <summary>Forgets the open change: it was saved, or whoever opened it is gone.</summary>
    public void CloseChange() => OpenChange = null;

    /// <summary>Makes the save fail unless the aggregate still has the version that the person's form was made from.</summary>
    /// <exception cref="EditedMeanwhileException">It has another version already.</exception>
    public void Expect(Aggregate aggregate, int version)
    {
        if (aggregate.Version != version)
            throw new EditedMeanwhileException(aggregate);
        Entry(aggregate).Property(nameof(Aggregate.Version)).OriginalValue = version;
    }

    /// <summary>Makes a save fail that meets another on the same ground, although neither changes the aggregate that the ground is.</summary>
    public void Hold(Aggregate ground) => Entry(ground).Property(nameof(Aggregate.Version)).IsModified = true;

    /// <exception cref="EditedMeanwhileException">The save failed because an aggregate in it has been saved by somebody else meanwhile.</exception>
    public override async Task<int> SaveChangesAsync(bool acceptAllChangesOnSuccess, CancellationToken cancellationToken = default)
    {
        try
        {
            return await base.SaveChangesAsync(acceptAllChangesOnSuccess, cancellationToken);
        }
        catch (DbUpdateException failed) when (failed is not EditedMeanwhileException)
        {
            // A part that both have added or removed may be refused before the aggregate's own version is looked at.
            if (await Outdated(cancellationToken) is { } aggregate)
                throw new EditedMeanwhileException(aggregate, failed);
            throw;
        }
    }

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        configurationBuilder.Properties<Enum>().HaveConversion<string>().HaveMaxLength(40);
        configurationBuilder.Properties<TermKey>().HaveConversion<TermKeyConverter>().HaveMaxLength(11);
        configurationBuilder.Properties<decimal>().HavePrecision(18, 4);
    }

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        modelBuilder.ApplyConfigurationsFromAssembly(typeof(MusicHubDbContext).Assembly);
        foreach (var entity in modelBuilder.Model.GetEntityTypes())
        {
            // Identities are given by the domain; otherwise a new part of a known aggregate would be taken for an old one.
            if (entity.FindProperty(nameof(Entity.Id)) is { } id)
                id.ValueGenerated = Microsoft.EntityFrameworkCore.Metadata.ValueGenerated.Never;
            if (typeof(Aggregate).IsAssignableFrom(entity.ClrType))
                entity.FindProperty(nameof(Aggregate.Version))!.IsConcurrencyToken = true;
            if (typeof(Part).IsAssignableFrom(entity.ClrType))
                modelBuilder.Entity(entity.ClrType).Ignore(nameof(Part.OwnerId));
            foreach (var key in entity.GetForeignKeys())
                key.DeleteBehavior = typeof(Part).IsAssignableFrom(entity.ClrType) && key.PrincipalToDependent is not null ? DeleteBehavior.Cascade : DeleteBehavior.Restrict;
        }

        foreach (var navigation in modelBuilder.Model.GetEntityTypes().SelectMany(entity => entity.GetNavigations()))
            navigation.SetIsEagerLoaded(true); // an aggregate is always loaded whole; lists and reports are projections
    }

    private async Task<Aggregate?> Outdated(CancellationToken cancellationToken)
    {
        foreach (var entry in ChangeTracker.Entries<Aggregate>().Where(entry => entry.State == EntityState.Modified).ToList())
        {
            var stored = await entry.GetDatabaseValuesAsync(cancellationToken);
            if (stored?.GetValue<int>(nameof(Aggregate.Version)) != entry.Property(aggregate => aggregate.Version).OriginalValue)
                return entry.Entity;
        }

        return null;
    }
}
