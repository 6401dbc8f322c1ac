using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace MusicHub.Data.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class Initial : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "AcademicYears",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    StartYear = table.Column<int>(type: "INTEGER", nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_AcademicYears", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "BoundaryFiles",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    FileName = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Source = table.Column<string>(type: "TEXT", maxLength: 300, nullable: true),
                    Areas = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Count = table.Column<int>(type: "INTEGER", nullable: false),
                    BroughtInOn = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_BoundaryFiles", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "Changes",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    At = table.Column<long>(type: "INTEGER", nullable: false),
                    ById = table.Column<Guid>(type: "TEXT", nullable: true),
                    Kind = table.Column<string>(type: "TEXT", maxLength: 80, nullable: false),
                    SubjectKind = table.Column<string>(type: "TEXT", maxLength: 80, nullable: false),
                    SubjectId = table.Column<Guid>(type: "TEXT", nullable: false),
                    SchoolId = table.Column<Guid>(type: "TEXT", nullable: true),
                    Reason = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: true),
                    Fields = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Changes", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "CustomerAccounts",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    CustomerId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Number = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_CustomerAccounts", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "DaysWithoutVisits",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    From = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Until = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Title = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_DaysWithoutVisits", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "DeliveryPartners",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Name = table.Column<string>(type: "TEXT", maxLength: 120, nullable: false),
                    AgreementFrom = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    AgreementUntil = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    SafeguardingUntil = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    InsuranceUntil = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    IsActive = table.Column<bool>(type: "INTEGER", nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_DeliveryPartners", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "FirstAccessCharges",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    StartYear = table.Column<int>(type: "INTEGER", nullable: false),
                    Rate = table.Column<long>(type: "INTEGER", precision: 18, scale: 4, nullable: false),
                    Minutes = table.Column<int>(type: "INTEGER", nullable: false),
                    Sessions = table.Column<int>(type: "INTEGER", nullable: false),
                    Hire = table.Column<long>(type: "INTEGER", precision: 18, scale: 4, nullable: false),
                    RequestsFrom = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    RequestsUntil = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    EligiblePhases = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    YearGroups = table.Column<int>(type: "INTEGER", nullable: false),
                    Grant = table.Column<long>(type: "INTEGER", precision: 18, scale: 4, nullable: true),
                    VatCode = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    CostCentre = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    Fund = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_FirstAccessCharges", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "Hubs",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Name = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    LaCodes = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    CycleRule = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    FixedPeriodStartYear = table.Column<int>(type: "INTEGER", nullable: true),
                    Logo = table.Column<byte[]>(type: "BLOB", nullable: true),
                    LogoContentType = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    ReportLeadDays = table.Column<int>(type: "INTEGER", nullable: false),
                    CheckLeadDays = table.Column<int>(type: "INTEGER", nullable: false, defaultValue: 8),
                    ApproveLeadDays = table.Column<int>(type: "INTEGER", nullable: false, defaultValue: 6),
                    PapersLeadDays = table.Column<int>(type: "INTEGER", nullable: false, defaultValue: 5),
                    JudgementTargetOnTrack = table.Column<int>(type: "INTEGER", nullable: false),
                    JudgementTargetWatch = table.Column<int>(type: "INTEGER", nullable: false),
                    JudgementLowOnTrack = table.Column<int>(type: "INTEGER", nullable: false),
                    JudgementLowWatch = table.Column<int>(type: "INTEGER", nullable: false),
                    ReturnSchools = table.Column<string>(type: "TEXT", maxLength: 4000, nullable: true),
                    ReturnClasses = table.Column<string>(type: "TEXT", maxLength: 4000, nullable: true),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Hubs", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "JobRuns",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Kind = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    SubjectId = table.Column<Guid>(type: "TEXT", nullable: false),
                    RequestedById = table.Column<Guid>(type: "TEXT", nullable: true),
                    RequestedAt = table.Column<long>(type: "INTEGER", nullable: false),
                    State = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    DueAt = table.Column<long>(type: "INTEGER", nullable: false),
                    StartedAt = table.Column<long>(type: "INTEGER", nullable: true),
                    FinishedAt = table.Column<long>(type: "INTEGER", nullable: true),
                    Attempts = table.Column<int>(type: "INTEGER", nullable: false),
                    Interruptions = table.Column<int>(type: "INTEGER", nullable: false),
                    Progress = table.Column<int>(type: "INTEGER", nullable: false),
                    Step = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    LeasedBy = table.Column<string>(type: "TEXT", maxLength: 120, nullable: true),
                    LeasedUntil = table.Column<long>(type: "INTEGER", nullable: true),
                    Error = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: true),
                    StopRequested = table.Column<bool>(type: "INTEGER", nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_JobRuns", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "Needs",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false),
                    Name = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    Order = table.Column<int>(type: "INTEGER", nullable: false),
                    IsActive = table.Column<bool>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Needs", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "People",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Name = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Email = table.Column<string>(type: "TEXT", maxLength: 254, nullable: true),
                    IsActive = table.Column<bool>(type: "INTEGER", nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_People", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "PostedRequests",
                columns: table => new
                {
                    Key = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    At = table.Column<long>(type: "INTEGER", nullable: false),
                    Location = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_PostedRequests", x => x.Key);
                });

            migrationBuilder.CreateTable(
                name: "PriorityWeights",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_PriorityWeights", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "Questionnaires",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Use = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    SeriesId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Number = table.Column<int>(type: "INTEGER", nullable: false),
                    Name = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    YearStart = table.Column<int>(type: "INTEGER", nullable: true),
                    State = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    PublishedAt = table.Column<long>(type: "INTEGER", nullable: true),
                    MetFrom = table.Column<int>(type: "INTEGER", nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Questionnaires", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "RememberedColumns",
                columns: table => new
                {
                    Key = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    ColumnsText = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_RememberedColumns", x => x.Key);
                });

            migrationBuilder.CreateTable(
                name: "Targets",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    StartYear = table.Column<int>(type: "INTEGER", nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Targets", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "Trusts",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Code = table.Column<int>(type: "INTEGER", nullable: true),
                    Name = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    SortName = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Trusts", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "VisitKinds",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Counts = table.Column<bool>(type: "INTEGER", nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false),
                    Name = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    Order = table.Column<int>(type: "INTEGER", nullable: false),
                    IsActive = table.Column<bool>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_VisitKinds", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "VisitReasons",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Endings = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false),
                    Name = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    Order = table.Column<int>(type: "INTEGER", nullable: false),
                    IsActive = table.Column<bool>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_VisitReasons", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "YearPlans",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    StartYear = table.Column<int>(type: "INTEGER", nullable: false),
                    Name = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    From = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Wanted = table.Column<int>(type: "INTEGER", nullable: false),
                    MostPerHalfDay = table.Column<int>(type: "INTEGER", nullable: true),
                    State = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    IsBeingMade = table.Column<bool>(type: "INTEGER", nullable: false),
                    BasedOnId = table.Column<Guid>(type: "TEXT", nullable: true),
                    AskedAt = table.Column<long>(type: "INTEGER", nullable: false),
                    MadeAt = table.Column<long>(type: "INTEGER", nullable: true),
                    PublishedAt = table.Column<long>(type: "INTEGER", nullable: true),
                    BoundMetres = table.Column<int>(type: "INTEGER", nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_YearPlans", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "Term",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    AcademicYearId = table.Column<Guid>(type: "TEXT", nullable: false),
                    StartYear = table.Column<int>(type: "INTEGER", nullable: false),
                    Name = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    StartsOn = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    EndsOn = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    HalfTermStartsOn = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    HalfTermEndsOn = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    IsProvisional = table.Column<bool>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Term", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Term_AcademicYears_AcademicYearId",
                        column: x => x.AcademicYearId,
                        principalTable: "AcademicYears",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "DeliveryModel",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    ChargesId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Kind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    IsOffered = table.Column<bool>(type: "INTEGER", nullable: false),
                    IsSubsidised = table.Column<bool>(type: "INTEGER", nullable: false),
                    ByException = table.Column<bool>(type: "INTEGER", nullable: false),
                    Rate = table.Column<long>(type: "INTEGER", precision: 18, scale: 4, nullable: true),
                    Minutes = table.Column<int>(type: "INTEGER", nullable: true),
                    Sessions = table.Column<int>(type: "INTEGER", nullable: true),
                    LeastPupils = table.Column<int>(type: "INTEGER", nullable: true),
                    MostPupils = table.Column<int>(type: "INTEGER", nullable: true),
                    Durations = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    OtherSizes = table.Column<bool>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_DeliveryModel", x => x.Id);
                    table.ForeignKey(
                        name: "FK_DeliveryModel_FirstAccessCharges_ChargesId",
                        column: x => x.ChargesId,
                        principalTable: "FirstAccessCharges",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "BoardMeeting",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    HubId = table.Column<Guid>(type: "TEXT", nullable: false),
                    On = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Title = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_BoardMeeting", x => x.Id);
                    table.ForeignKey(
                        name: "FK_BoardMeeting_Hubs_HubId",
                        column: x => x.HubId,
                        principalTable: "Hubs",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "CalendarAddresses",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    PersonId = table.Column<Guid>(type: "TEXT", nullable: false),
                    SecretDigest = table.Column<string>(type: "TEXT", maxLength: 64, nullable: true),
                    MadeAt = table.Column<long>(type: "INTEGER", nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_CalendarAddresses", x => x.Id);
                    table.ForeignKey(
                        name: "FK_CalendarAddresses_People_PersonId",
                        column: x => x.PersonId,
                        principalTable: "People",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "DigestChoices",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    PersonId = table.Column<Guid>(type: "TEXT", nullable: false),
                    IsOn = table.Column<bool>(type: "INTEGER", nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_DigestChoices", x => x.Id);
                    table.ForeignKey(
                        name: "FK_DigestChoices_People_PersonId",
                        column: x => x.PersonId,
                        principalTable: "People",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "DigestIssues",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    PersonId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Week = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    SecretDigest = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    MadeAt = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_DigestIssues", x => x.Id);
                    table.ForeignKey(
                        name: "FK_DigestIssues_People_PersonId",
                        column: x => x.PersonId,
                        principalTable: "People",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "DigitalOptions",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Phase = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false),
                    StartYear = table.Column<int>(type: "INTEGER", nullable: false),
                    Name = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    Note = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: true),
                    State = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    DraftedById = table.Column<Guid>(type: "TEXT", nullable: false),
                    DraftedAt = table.Column<long>(type: "INTEGER", nullable: false),
                    MeetingOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    BoardNote = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: true),
                    AdoptedById = table.Column<Guid>(type: "TEXT", nullable: true),
                    AdoptedAt = table.Column<long>(type: "INTEGER", nullable: true),
                    AdoptionReason = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_DigitalOptions", x => x.Id);
                    table.ForeignKey(
                        name: "FK_DigitalOptions_People_AdoptedById",
                        column: x => x.AdoptedById,
                        principalTable: "People",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_DigitalOptions_People_DraftedById",
                        column: x => x.DraftedById,
                        principalTable: "People",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "InvoiceRuns",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    StartYear = table.Column<int>(type: "INTEGER", nullable: false),
                    Term = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Number = table.Column<int>(type: "INTEGER", nullable: false),
                    TakenAt = table.Column<long>(type: "INTEGER", nullable: false),
                    TakenById = table.Column<Guid>(type: "TEXT", nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_InvoiceRuns", x => x.Id);
                    table.ForeignKey(
                        name: "FK_InvoiceRuns_People_TakenById",
                        column: x => x.TakenById,
                        principalTable: "People",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "ListExports",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    List = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Title = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    Query = table.Column<string>(type: "TEXT", nullable: false),
                    Format = table.Column<string>(type: "TEXT", maxLength: 10, nullable: false),
                    Rows = table.Column<int>(type: "INTEGER", nullable: false),
                    At = table.Column<long>(type: "INTEGER", nullable: false),
                    ById = table.Column<Guid>(type: "TEXT", nullable: false),
                    FileName = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    ContentType = table.Column<string>(type: "TEXT", maxLength: 100, nullable: true),
                    Content = table.Column<byte[]>(type: "BLOB", nullable: true),
                    FinishedAt = table.Column<long>(type: "INTEGER", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ListExports", x => x.Id);
                    table.ForeignKey(
                        name: "FK_ListExports_People_ById",
                        column: x => x.ById,
                        principalTable: "People",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Regions",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Name = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    ManagerId = table.Column<Guid>(type: "TEXT", nullable: true),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Regions", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Regions_People_ManagerId",
                        column: x => x.ManagerId,
                        principalTable: "People",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "RegisterImports",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    FileName = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    LinksFileName = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    RowCount = table.Column<int>(type: "INTEGER", nullable: false),
                    AbsentColumns = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: true),
                    At = table.Column<long>(type: "INTEGER", nullable: false),
                    ById = table.Column<Guid>(type: "TEXT", nullable: true),
                    Counts = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: false),
                    IgnoredCounts = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: false),
                    Unchanged = table.Column<int>(type: "INTEGER", nullable: false),
                    PhasesToChoose = table.Column<int>(type: "INTEGER", nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_RegisterImports", x => x.Id);
                    table.ForeignKey(
                        name: "FK_RegisterImports_People_ById",
                        column: x => x.ById,
                        principalTable: "People",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "RoleGrant",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    PersonId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Role = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_RoleGrant", x => x.Id);
                    table.ForeignKey(
                        name: "FK_RoleGrant_People_PersonId",
                        column: x => x.PersonId,
                        principalTable: "People",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "SavedLists",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    PersonId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Path = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Name = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    Query = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_SavedLists", x => x.Id);
                    table.ForeignKey(
                        name: "FK_SavedLists_People_PersonId",
                        column: x => x.PersonId,
                        principalTable: "People",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "StagedRegisters",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    FileName = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    At = table.Column<long>(type: "INTEGER", nullable: false),
                    ById = table.Column<Guid>(type: "TEXT", nullable: false),
                    Packed = table.Column<byte[]>(type: "BLOB", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_StagedRegisters", x => x.Id);
                    table.ForeignKey(
                        name: "FK_StagedRegisters_People_ById",
                        column: x => x.ById,
                        principalTable: "People",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "StagedUploads",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    SubjectId = table.Column<Guid>(type: "TEXT", nullable: false),
                    FileName = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Packed = table.Column<byte[]>(type: "BLOB", nullable: false),
                    ById = table.Column<Guid>(type: "TEXT", nullable: false),
                    At = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_StagedUploads", x => x.Id);
                    table.ForeignKey(
                        name: "FK_StagedUploads_People_ById",
                        column: x => x.ById,
                        principalTable: "People",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "StagedVisits",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    FileName = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    At = table.Column<long>(type: "INTEGER", nullable: false),
                    ById = table.Column<Guid>(type: "TEXT", nullable: false),
                    Packed = table.Column<byte[]>(type: "BLOB", nullable: false),
                    ChosenText = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_StagedVisits", x => x.Id);
                    table.ForeignKey(
                        name: "FK_StagedVisits_People_ById",
                        column: x => x.ById,
                        principalTable: "People",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "SubsidyOptions",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    SeriesId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Number = table.Column<int>(type: "INTEGER", nullable: false),
                    First = table.Column<long>(type: "INTEGER", precision: 18, scale: 4, nullable: false),
                    Second = table.Column<long>(type: "INTEGER", precision: 18, scale: 4, nullable: false),
                    Third = table.Column<long>(type: "INTEGER", precision: 18, scale: 4, nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false),
                    StartYear = table.Column<int>(type: "INTEGER", nullable: false),
                    Name = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    Note = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: true),
                    State = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    DraftedById = table.Column<Guid>(type: "TEXT", nullable: false),
                    DraftedAt = table.Column<long>(type: "INTEGER", nullable: false),
                    MeetingOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    BoardNote = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: true),
                    AdoptedById = table.Column<Guid>(type: "TEXT", nullable: true),
                    AdoptedAt = table.Column<long>(type: "INTEGER", nullable: true),
                    AdoptionReason = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_SubsidyOptions", x => x.Id);
                    table.ForeignKey(
                        name: "FK_SubsidyOptions_People_AdoptedById",
                        column: x => x.AdoptedById,
                        principalTable: "People",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_SubsidyOptions_People_DraftedById",
                        column: x => x.DraftedById,
                        principalTable: "People",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "VisitBatches",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    FileName = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Rows = table.Column<int>(type: "INTEGER", nullable: false),
                    Added = table.Column<int>(type: "INTEGER", nullable: false),
                    Updated = table.Column<int>(type: "INTEGER", nullable: false),
                    Same = table.Column<int>(type: "INTEGER", nullable: false),
                    People = table.Column<int>(type: "INTEGER", nullable: false),
                    NewPeople = table.Column<string>(type: "TEXT", nullable: false),
                    At = table.Column<long>(type: "INTEGER", nullable: false),
                    ById = table.Column<Guid>(type: "TEXT", nullable: false),
                    UndoneAt = table.Column<long>(type: "INTEGER", nullable: true),
                    UndoneById = table.Column<Guid>(type: "TEXT", nullable: true),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_VisitBatches", x => x.Id);
                    table.ForeignKey(
                        name: "FK_VisitBatches_People_ById",
                        column: x => x.ById,
                        principalTable: "People",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_VisitBatches_People_UndoneById",
                        column: x => x.UndoneById,
                        principalTable: "People",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "PriorityWeight",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    PriorityWeightsId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Factor = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Weight = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_PriorityWeight", x => x.Id);
                    table.ForeignKey(
                        name: "FK_PriorityWeight_PriorityWeights_PriorityWeightsId",
                        column: x => x.PriorityWeightsId,
                        principalTable: "PriorityWeights",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "QuestionSection",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    QuestionnaireId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Key = table.Column<Guid>(type: "TEXT", nullable: false),
                    Title = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    Intro = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: true),
                    Order = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_QuestionSection", x => x.Id);
                    table.ForeignKey(
                        name: "FK_QuestionSection_Questionnaires_QuestionnaireId",
                        column: x => x.QuestionnaireId,
                        principalTable: "Questionnaires",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "ScaleStep",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    QuestionnaireId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Rating = table.Column<int>(type: "INTEGER", nullable: false),
                    Name = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Description = table.Column<string>(type: "TEXT", maxLength: 300, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ScaleStep", x => x.Id);
                    table.ForeignKey(
                        name: "FK_ScaleStep_Questionnaires_QuestionnaireId",
                        column: x => x.QuestionnaireId,
                        principalTable: "Questionnaires",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "TrustVisits",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    TrustId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_TrustVisits", x => x.Id);
                    table.ForeignKey(
                        name: "FK_TrustVisits_Trusts_TrustId",
                        column: x => x.TrustId,
                        principalTable: "Trusts",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "ReviewSteps",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Proof = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    VisitKindId = table.Column<Guid>(type: "TEXT", nullable: true),
                    Version = table.Column<int>(type: "INTEGER", nullable: false),
                    Name = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    Order = table.Column<int>(type: "INTEGER", nullable: false),
                    IsActive = table.Column<bool>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ReviewSteps", x => x.Id);
                    table.ForeignKey(
                        name: "FK_ReviewSteps_VisitKinds_VisitKindId",
                        column: x => x.VisitKindId,
                        principalTable: "VisitKinds",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "PlanShortage",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    YearPlanId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Number = table.Column<int>(type: "INTEGER", nullable: false),
                    Schools = table.Column<int>(type: "INTEGER", nullable: false),
                    Room = table.Column<int>(type: "INTEGER", nullable: false),
                    Visitors = table.Column<string>(type: "TEXT", maxLength: 4000, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_PlanShortage", x => x.Id);
                    table.ForeignKey(
                        name: "FK_PlanShortage_YearPlans_YearPlanId",
                        column: x => x.YearPlanId,
                        principalTable: "YearPlans",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "DigitalBand",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    OptionId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Number = table.Column<int>(type: "INTEGER", nullable: false),
                    MostPupils = table.Column<int>(type: "INTEGER", nullable: true),
                    Cost = table.Column<long>(type: "INTEGER", precision: 18, scale: 4, nullable: false),
                    SchoolPercent = table.Column<long>(type: "INTEGER", precision: 18, scale: 4, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_DigitalBand", x => x.Id);
                    table.ForeignKey(
                        name: "FK_DigitalBand_DigitalOptions_OptionId",
                        column: x => x.OptionId,
                        principalTable: "DigitalOptions",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "DigitalScenarios",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    StartYear = table.Column<int>(type: "INTEGER", nullable: false),
                    Phase = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Name = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    Note = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: true),
                    Source = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    TakenOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    Sizes = table.Column<string>(type: "TEXT", nullable: false),
                    Grant = table.Column<long>(type: "INTEGER", precision: 18, scale: 4, nullable: true),
                    OptionName = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    CurrentName = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    Ranges = table.Column<string>(type: "TEXT", nullable: false),
                    Published = table.Column<string>(type: "TEXT", nullable: false),
                    IsShared = table.Column<bool>(type: "INTEGER", nullable: false),
                    IsInReports = table.Column<bool>(type: "INTEGER", nullable: false),
                    OptionId = table.Column<Guid>(type: "TEXT", nullable: true),
                    MadeById = table.Column<Guid>(type: "TEXT", nullable: false),
                    MadeAt = table.Column<long>(type: "INTEGER", nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_DigitalScenarios", x => x.Id);
                    table.ForeignKey(
                        name: "FK_DigitalScenarios_DigitalOptions_OptionId",
                        column: x => x.OptionId,
                        principalTable: "DigitalOptions",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_DigitalScenarios_People_MadeById",
                        column: x => x.MadeById,
                        principalTable: "People",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "RegionArea",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    RegionId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Kind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Value = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_RegionArea", x => x.Id);
                    table.ForeignKey(
                        name: "FK_RegionArea_Regions_RegionId",
                        column: x => x.RegionId,
                        principalTable: "Regions",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "Reports",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Kind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    RegionId = table.Column<Guid>(type: "TEXT", nullable: true),
                    RegionName = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    Term = table.Column<string>(type: "TEXT", maxLength: 11, nullable: false),
                    UpTo = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    MeetingOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    ScheduleKey = table.Column<string>(type: "TEXT", maxLength: 100, nullable: true),
                    RequestId = table.Column<Guid>(type: "TEXT", nullable: true),
                    RequestedById = table.Column<Guid>(type: "TEXT", nullable: true),
                    RequestedAt = table.Column<long>(type: "INTEGER", nullable: false),
                    State = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    DataAsAt = table.Column<long>(type: "INTEGER", nullable: true),
                    CheckedAt = table.Column<long>(type: "INTEGER", nullable: true),
                    CheckedById = table.Column<Guid>(type: "TEXT", nullable: true),
                    ApprovedAt = table.Column<long>(type: "INTEGER", nullable: true),
                    ApprovedById = table.Column<Guid>(type: "TEXT", nullable: true),
                    PublishedAt = table.Column<long>(type: "INTEGER", nullable: true),
                    PublishedById = table.Column<Guid>(type: "TEXT", nullable: true),
                    WithdrawnAt = table.Column<long>(type: "INTEGER", nullable: true),
                    WithdrawnById = table.Column<Guid>(type: "TEXT", nullable: true),
                    WithdrawnReason = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: true),
                    Edition = table.Column<int>(type: "INTEGER", nullable: false),
                    PredecessorId = table.Column<Guid>(type: "TEXT", nullable: true),
                    SuccessorId = table.Column<Guid>(type: "TEXT", nullable: true),
                    CorrectionReason = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: true),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Reports", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Reports_People_ApprovedById",
                        column: x => x.ApprovedById,
                        principalTable: "People",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Reports_People_CheckedById",
                        column: x => x.CheckedById,
                        principalTable: "People",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Reports_People_PublishedById",
                        column: x => x.PublishedById,
                        principalTable: "People",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Reports_People_RequestedById",
                        column: x => x.RequestedById,
                        principalTable: "People",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Reports_People_WithdrawnById",
                        column: x => x.WithdrawnById,
                        principalTable: "People",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Reports_Regions_RegionId",
                        column: x => x.RegionId,
                        principalTable: "Regions",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Reports_Reports_PredecessorId",
                        column: x => x.PredecessorId,
                        principalTable: "Reports",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Reports_Reports_SuccessorId",
                        column: x => x.SuccessorId,
                        principalTable: "Reports",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Schools",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Urn = table.Column<int>(type: "INTEGER", nullable: false),
                    Name = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    SortName = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    SearchText = table.Column<string>(type: "TEXT", maxLength: 450, nullable: false),
                    Status = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Phase = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    PhaseChosenByHand = table.Column<bool>(type: "INTEGER", nullable: false),
                    RegionId = table.Column<Guid>(type: "TEXT", nullable: true),
                    TrustId = table.Column<Guid>(type: "TEXT", nullable: true),
                    AbsentSince = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    ReopenedOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    Address3 = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    ClosedOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    Constituency = table.Column<string>(type: "TEXT", maxLength: 100, nullable: true),
                    County = table.Column<string>(type: "TEXT", maxLength: 100, nullable: true),
                    District = table.Column<string>(type: "TEXT", maxLength: 100, nullable: true),
                    DistrictCode = table.Column<string>(type: "TEXT", maxLength: 12, nullable: true),
                    Easting = table.Column<int>(type: "INTEGER", nullable: true),
                    EstablishmentNumber = table.Column<int>(type: "INTEGER", nullable: true),
                    Federation = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    Gender = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    HighAge = table.Column<int>(type: "INTEGER", nullable: true),
                    LaCode = table.Column<int>(type: "INTEGER", nullable: true),
                    LaName = table.Column<string>(type: "TEXT", maxLength: 100, nullable: true),
                    Locality = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    LowAge = table.Column<int>(type: "INTEGER", nullable: true),
                    RegisterName = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Northing = table.Column<int>(type: "INTEGER", nullable: true),
                    OpenedOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    OutwardPostcode = table.Column<string>(type: "TEXT", maxLength: 5, nullable: true),
                    PercentageFsm = table.Column<long>(type: "INTEGER", precision: 18, scale: 4, nullable: true),
                    Postcode = table.Column<string>(type: "TEXT", maxLength: 10, nullable: true),
                    Pupils = table.Column<int>(type: "INTEGER", nullable: true),
                    RegisterPhase = table.Column<string>(type: "TEXT", maxLength: 60, nullable: true),
                    ReligiousCharacter = table.Column<string>(type: "TEXT", maxLength: 100, nullable: true),
                    Street = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    Telephone = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    Town = table.Column<string>(type: "TEXT", maxLength: 100, nullable: true),
                    Type = table.Column<string>(type: "TEXT", maxLength: 100, nullable: true),
                    Ukprn = table.Column<int>(type: "INTEGER", nullable: true),
                    Website = table.Column<string>(type: "TEXT", maxLength: 300, nullable: true),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Schools", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Schools_Regions_RegionId",
                        column: x => x.RegionId,
                        principalTable: "Regions",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Schools_Trusts_TrustId",
                        column: x => x.TrustId,
                        principalTable: "Trusts",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "VisitTarget",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    YearTargetsId = table.Column<Guid>(type: "TEXT", nullable: false),
                    RegionId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Term = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Schools = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_VisitTarget", x => x.Id);
                    table.ForeignKey(
                        name: "FK_VisitTarget_Regions_RegionId",
                        column: x => x.RegionId,
                        principalTable: "Regions",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_VisitTarget_Targets_YearTargetsId",
                        column: x => x.YearTargetsId,
                        principalTable: "Targets",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "Scenarios",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    StartYear = table.Column<int>(type: "INTEGER", nullable: false),
                    Name = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    Note = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: true),
                    TakeUp = table.Column<string>(type: "TEXT", nullable: false),
                    BookingsOf = table.Column<int>(type: "INTEGER", nullable: true),
                    TakenOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    Charges = table.Column<string>(type: "TEXT", nullable: false),
                    OptionName = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    First = table.Column<long>(type: "INTEGER", precision: 18, scale: 4, nullable: false),
                    Second = table.Column<long>(type: "INTEGER", precision: 18, scale: 4, nullable: false),
                    Third = table.Column<long>(type: "INTEGER", precision: 18, scale: 4, nullable: false),
                    CurrentName = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    CurrentFirst = table.Column<long>(type: "INTEGER", precision: 18, scale: 4, nullable: false),
                    CurrentSecond = table.Column<long>(type: "INTEGER", precision: 18, scale: 4, nullable: false),
                    CurrentThird = table.Column<long>(type: "INTEGER", precision: 18, scale: 4, nullable: false),
                    Response = table.Column<string>(type: "TEXT", nullable: false),
                    Ranges = table.Column<string>(type: "TEXT", nullable: false),
                    Published = table.Column<string>(type: "TEXT", nullable: false),
                    IsShared = table.Column<bool>(type: "INTEGER", nullable: false),
                    IsInReports = table.Column<bool>(type: "INTEGER", nullable: false),
                    OptionId = table.Column<Guid>(type: "TEXT", nullable: true),
                    MadeById = table.Column<Guid>(type: "TEXT", nullable: false),
                    MadeAt = table.Column<long>(type: "INTEGER", nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Scenarios", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Scenarios_People_MadeById",
                        column: x => x.MadeById,
                        principalTable: "People",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Scenarios_SubsidyOptions_OptionId",
                        column: x => x.OptionId,
                        principalTable: "SubsidyOptions",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "VisitBatchLines",
                columns: table => new
                {
                    BatchId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Position = table.Column<int>(type: "INTEGER", nullable: false),
                    Sheet = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    Row = table.Column<int>(type: "INTEGER", nullable: false),
                    Kind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    VisitId = table.Column<Guid>(type: "TEXT", nullable: false),
                    School = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    VersionAfter = table.Column<int>(type: "INTEGER", nullable: false),
                    Changes = table.Column<string>(type: "TEXT", nullable: false),
                    Before = table.Column<string>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_VisitBatchLines", x => new { x.BatchId, x.Position });
                    table.ForeignKey(
                        name: "FK_VisitBatchLines_VisitBatches_BatchId",
                        column: x => x.BatchId,
                        principalTable: "VisitBatches",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Question",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    SectionId = table.Column<Guid>(type: "TEXT", nullable: false),
                    QuestionnaireId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Key = table.Column<Guid>(type: "TEXT", nullable: false),
                    Text = table.Column<string>(type: "TEXT", maxLength: 300, nullable: false),
                    Hint = table.Column<string>(type: "TEXT", maxLength: 500, nullable: true),
                    Kind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Fact = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    Stages = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Audience = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Strand = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    Feature = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    Least = table.Column<long>(type: "INTEGER", precision: 18, scale: 4, nullable: true),
                    Most = table.Column<long>(type: "INTEGER", precision: 18, scale: 4, nullable: true),
                    Unit = table.Column<string>(type: "TEXT", maxLength: 30, nullable: true),
                    Order = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Question", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Question_QuestionSection_SectionId",
                        column: x => x.SectionId,
                        principalTable: "QuestionSection",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "EditedSection",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    ReportId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Section = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    Markdown = table.Column<string>(type: "TEXT", nullable: false),
                    EditedById = table.Column<Guid>(type: "TEXT", nullable: false),
                    EditedAt = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_EditedSection", x => x.Id);
                    table.ForeignKey(
                        name: "FK_EditedSection_People_EditedById",
                        column: x => x.EditedById,
                        principalTable: "People",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_EditedSection_Reports_ReportId",
                        column: x => x.ReportId,
                        principalTable: "Reports",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "ReportFiles",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    ReportId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Edition = table.Column<int>(type: "INTEGER", nullable: false),
                    Kind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Name = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Size = table.Column<int>(type: "INTEGER", nullable: false),
                    Sha256 = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    Bytes = table.Column<byte[]>(type: "BLOB", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ReportFiles", x => x.Id);
                    table.ForeignKey(
                        name: "FK_ReportFiles_Reports_ReportId",
                        column: x => x.ReportId,
                        principalTable: "Reports",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "ReportSnapshots",
                columns: table => new
                {
                    ReportId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Format = table.Column<int>(type: "INTEGER", nullable: false),
                    Json = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ReportSnapshots", x => x.ReportId);
                    table.ForeignKey(
                        name: "FK_ReportSnapshots_Reports_ReportId",
                        column: x => x.ReportId,
                        principalTable: "Reports",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Actions",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    SchoolId = table.Column<Guid>(type: "TEXT", nullable: true),
                    Source = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    SourceId = table.Column<Guid>(type: "TEXT", nullable: true),
                    What = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: false),
                    OwnerId = table.Column<Guid>(type: "TEXT", nullable: true),
                    DueOn = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Function = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    PlanYear = table.Column<int>(type: "INTEGER", nullable: true),
                    State = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    OpenedOn = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    ClosedOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    Outcome = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: true),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Actions", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Actions_People_OwnerId",
                        column: x => x.OwnerId,
                        principalTable: "People",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Actions_Schools_SchoolId",
                        column: x => x.SchoolId,
                        principalTable: "Schools",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "AnswerSheets",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    QuestionnaireId = table.Column<Guid>(type: "TEXT", nullable: false),
                    SeriesId = table.Column<Guid>(type: "TEXT", nullable: false),
                    SubjectId = table.Column<Guid>(type: "TEXT", nullable: false),
                    SchoolId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_AnswerSheets", x => x.Id);
                    table.ForeignKey(
                        name: "FK_AnswerSheets_Questionnaires_QuestionnaireId",
                        column: x => x.QuestionnaireId,
                        principalTable: "Questionnaires",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_AnswerSheets_Schools_SchoolId",
                        column: x => x.SchoolId,
                        principalTable: "Schools",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Bookings",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    SchoolId = table.Column<Guid>(type: "TEXT", nullable: false),
                    StartYear = table.Column<int>(type: "INTEGER", nullable: false),
                    Number = table.Column<int>(type: "INTEGER", nullable: false),
                    State = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    YearGroup = table.Column<int>(type: "INTEGER", nullable: false),
                    Classes = table.Column<int>(type: "INTEGER", nullable: false),
                    Pupils = table.Column<int>(type: "INTEGER", nullable: true),
                    SizeReason = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: true),
                    FirstTerm = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Terms = table.Column<int>(type: "INTEGER", nullable: false),
                    Kind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    ExceptionReason = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: true),
                    Instruments = table.Column<string>(type: "TEXT", maxLength: 100, nullable: true),
                    HireSets = table.Column<int>(type: "INTEGER", nullable: false),
                    Days = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    PartnerId = table.Column<Guid>(type: "TEXT", nullable: true),
                    PpaCover = table.Column<bool>(type: "INTEGER", nullable: false),
                    Notes = table.Column<string>(type: "TEXT", maxLength: 4000, nullable: true),
                    BillsTrust = table.Column<bool>(type: "INTEGER", nullable: false),
                    PurchaseOrder = table.Column<string>(type: "TEXT", maxLength: 60, nullable: true),
                    RequestedOn = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    TakenById = table.Column<Guid>(type: "TEXT", nullable: false),
                    DecidedById = table.Column<Guid>(type: "TEXT", nullable: true),
                    DecidedOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    DeclinedBecause = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: true),
                    OverriddenById = table.Column<Guid>(type: "TEXT", nullable: true),
                    OverrideReason = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: true),
                    ConfirmedOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    ConfirmedById = table.Column<Guid>(type: "TEXT", nullable: true),
                    OptionId = table.Column<Guid>(type: "TEXT", nullable: true),
                    First = table.Column<long>(type: "INTEGER", precision: 18, scale: 4, nullable: false),
                    Second = table.Column<long>(type: "INTEGER", precision: 18, scale: 4, nullable: false),
                    Third = table.Column<long>(type: "INTEGER", precision: 18, scale: 4, nullable: false),
                    Rate = table.Column<long>(type: "INTEGER", precision: 18, scale: 4, nullable: false),
                    Minutes = table.Column<int>(type: "INTEGER", nullable: false),
                    Sessions = table.Column<int>(type: "INTEGER", nullable: false),
                    HirePerSet = table.Column<long>(type: "INTEGER", precision: 18, scale: 4, nullable: false),
                    NotSubsidised = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    EndedBecause = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: true),
                    HasOtherPupils = table.Column<bool>(type: "INTEGER", nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Bookings", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Bookings_DeliveryPartners_PartnerId",
                        column: x => x.PartnerId,
                        principalTable: "DeliveryPartners",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Bookings_People_ConfirmedById",
                        column: x => x.ConfirmedById,
                        principalTable: "People",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Bookings_People_DecidedById",
                        column: x => x.DecidedById,
                        principalTable: "People",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Bookings_People_OverriddenById",
                        column: x => x.OverriddenById,
                        principalTable: "People",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Bookings_People_TakenById",
                        column: x => x.TakenById,
                        principalTable: "People",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Bookings_Schools_SchoolId",
                        column: x => x.SchoolId,
                        principalTable: "Schools",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Bookings_SubsidyOptions_OptionId",
                        column: x => x.OptionId,
                        principalTable: "SubsidyOptions",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "ConcernedSchool",
                columns: table => new
                {
                    ChangeId = table.Column<Guid>(type: "TEXT", nullable: false),
                    SchoolId = table.Column<Guid>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ConcernedSchool", x => new { x.SchoolId, x.ChangeId });
                    table.ForeignKey(
                        name: "FK_ConcernedSchool_Changes_ChangeId",
                        column: x => x.ChangeId,
                        principalTable: "Changes",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_ConcernedSchool_Schools_SchoolId",
                        column: x => x.SchoolId,
                        principalTable: "Schools",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Contacts",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    SchoolId = table.Column<Guid>(type: "TEXT", nullable: true),
                    TrustId = table.Column<Guid>(type: "TEXT", nullable: true),
                    Name = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    JobTitle = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    Email = table.Column<string>(type: "TEXT", maxLength: 254, nullable: true),
                    Telephone = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    Source = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Since = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    LeftOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Contacts", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Contacts_Schools_SchoolId",
                        column: x => x.SchoolId,
                        principalTable: "Schools",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Contacts_Trusts_TrustId",
                        column: x => x.TrustId,
                        principalTable: "Trusts",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "DigitalRequests",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    SchoolId = table.Column<Guid>(type: "TEXT", nullable: false),
                    StartYear = table.Column<int>(type: "INTEGER", nullable: false),
                    Phase = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    RequestedOn = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    State = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    OptionId = table.Column<Guid>(type: "TEXT", nullable: true),
                    Pupils = table.Column<int>(type: "INTEGER", nullable: true),
                    FullCost = table.Column<long>(type: "INTEGER", precision: 18, scale: 4, nullable: false),
                    Charge = table.Column<long>(type: "INTEGER", precision: 18, scale: 4, nullable: false),
                    DecidedById = table.Column<Guid>(type: "TEXT", nullable: true),
                    DecidedOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    Reason = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: true),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_DigitalRequests", x => x.Id);
                    table.ForeignKey(
                        name: "FK_DigitalRequests_DigitalOptions_OptionId",
                        column: x => x.OptionId,
                        principalTable: "DigitalOptions",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_DigitalRequests_People_DecidedById",
                        column: x => x.DecidedById,
                        principalTable: "People",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_DigitalRequests_Schools_SchoolId",
                        column: x => x.SchoolId,
                        principalTable: "Schools",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Feedback",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Kind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Source = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Theme = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    SchoolId = table.Column<Guid>(type: "TEXT", nullable: true),
                    ReceivedOn = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    FromWhom = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    Said = table.Column<string>(type: "TEXT", maxLength: 4000, nullable: false),
                    OwnerId = table.Column<Guid>(type: "TEXT", nullable: false),
                    State = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Answer = table.Column<string>(type: "TEXT", maxLength: 4000, nullable: true),
                    AnsweredOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Feedback", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Feedback_People_OwnerId",
                        column: x => x.OwnerId,
                        principalTable: "People",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Feedback_Schools_SchoolId",
                        column: x => x.SchoolId,
                        principalTable: "Schools",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "LeadSchoolSpell",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    SchoolId = table.Column<Guid>(type: "TEXT", nullable: false),
                    StartsOn = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    EndsOn = table.Column<DateOnly>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_LeadSchoolSpell", x => x.Id);
                    table.ForeignKey(
                        name: "FK_LeadSchoolSpell_Schools_SchoolId",
                        column: x => x.SchoolId,
                        principalTable: "Schools",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "Mails",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Kind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    SubjectId = table.Column<Guid>(type: "TEXT", nullable: false),
                    SchoolId = table.Column<Guid>(type: "TEXT", nullable: true),
                    SenderId = table.Column<Guid>(type: "TEXT", nullable: true),
                    Page = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    To = table.Column<string>(type: "TEXT", maxLength: 254, nullable: false),
                    ToName = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    ReplyTo = table.Column<string>(type: "TEXT", maxLength: 254, nullable: true),
                    Subject = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Text = table.Column<string>(type: "TEXT", nullable: false),
                    Html = table.Column<string>(type: "TEXT", nullable: true),
                    Link = table.Column<string>(type: "TEXT", maxLength: 500, nullable: true),
                    State = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    QueuedAt = table.Column<long>(type: "INTEGER", nullable: false),
                    GivesUpAt = table.Column<long>(type: "INTEGER", nullable: false),
                    NextTryAt = table.Column<long>(type: "INTEGER", nullable: true),
                    TriedAt = table.Column<long>(type: "INTEGER", nullable: true),
                    EndedAt = table.Column<long>(type: "INTEGER", nullable: true),
                    Attempts = table.Column<int>(type: "INTEGER", nullable: false),
                    LastError = table.Column<string>(type: "TEXT", maxLength: 500, nullable: true),
                    IsUnderWay = table.Column<bool>(type: "INTEGER", nullable: false),
                    MayBeDouble = table.Column<bool>(type: "INTEGER", nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Mails", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Mails_People_SenderId",
                        column: x => x.SenderId,
                        principalTable: "People",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Mails_Schools_SchoolId",
                        column: x => x.SchoolId,
                        principalTable: "Schools",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "MusicReviews",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    SchoolId = table.Column<Guid>(type: "TEXT", nullable: false),
                    StartedOn = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    StartedById = table.Column<Guid>(type: "TEXT", nullable: false),
                    CountsFrom = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    ClosedOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    ClosedById = table.Column<Guid>(type: "TEXT", nullable: true),
                    End = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_MusicReviews", x => x.Id);
                    table.ForeignKey(
                        name: "FK_MusicReviews_People_ClosedById",
                        column: x => x.ClosedById,
                        principalTable: "People",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_MusicReviews_People_StartedById",
                        column: x => x.StartedById,
                        principalTable: "People",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_MusicReviews_Schools_SchoolId",
                        column: x => x.SchoolId,
                        principalTable: "Schools",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "PlanItem",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    YearPlanId = table.Column<Guid>(type: "TEXT", nullable: false),
                    SchoolId = table.Column<Guid>(type: "TEXT", nullable: false),
                    VisitorId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Day = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Part = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    Order = table.Column<int>(type: "INTEGER", nullable: false),
                    MetresThere = table.Column<int>(type: "INTEGER", nullable: false),
                    MetresHome = table.Column<int>(type: "INTEGER", nullable: false),
                    Due = table.Column<string>(type: "TEXT", maxLength: 11, nullable: false),
                    Score = table.Column<long>(type: "INTEGER", precision: 18, scale: 4, nullable: false),
                    Why = table.Column<string>(type: "TEXT", maxLength: 600, nullable: false),
                    IsLocked = table.Column<bool>(type: "INTEGER", nullable: false),
                    IsAgreed = table.Column<bool>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_PlanItem", x => x.Id);
                    table.ForeignKey(
                        name: "FK_PlanItem_People_VisitorId",
                        column: x => x.VisitorId,
                        principalTable: "People",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_PlanItem_Schools_SchoolId",
                        column: x => x.SchoolId,
                        principalTable: "Schools",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_PlanItem_YearPlans_YearPlanId",
                        column: x => x.YearPlanId,
                        principalTable: "YearPlans",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "PlanLeftOut",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    YearPlanId = table.Column<Guid>(type: "TEXT", nullable: false),
                    SchoolId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Kind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Due = table.Column<string>(type: "TEXT", maxLength: 11, nullable: false),
                    Score = table.Column<long>(type: "INTEGER", precision: 18, scale: 4, nullable: false),
                    Why = table.Column<string>(type: "TEXT", maxLength: 600, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_PlanLeftOut", x => x.Id);
                    table.ForeignKey(
                        name: "FK_PlanLeftOut_Schools_SchoolId",
                        column: x => x.SchoolId,
                        principalTable: "Schools",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_PlanLeftOut_YearPlans_YearPlanId",
                        column: x => x.YearPlanId,
                        principalTable: "YearPlans",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "RegisterImportLines",
                columns: table => new
                {
                    ImportId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Position = table.Column<int>(type: "INTEGER", nullable: false),
                    Kind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    SchoolId = table.Column<Guid>(type: "TEXT", nullable: true),
                    Urn = table.Column<int>(type: "INTEGER", nullable: true),
                    Name = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Town = table.Column<string>(type: "TEXT", maxLength: 100, nullable: true),
                    Detail = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: true),
                    PhaseToChoose = table.Column<bool>(type: "INTEGER", nullable: false),
                    Fields = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_RegisterImportLines", x => new { x.ImportId, x.Position });
                    table.ForeignKey(
                        name: "FK_RegisterImportLines_RegisterImports_ImportId",
                        column: x => x.ImportId,
                        principalTable: "RegisterImports",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_RegisterImportLines_Schools_SchoolId",
                        column: x => x.SchoolId,
                        principalTable: "Schools",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "SchoolAttempts",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    SchoolId = table.Column<Guid>(type: "TEXT", nullable: false),
                    How = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    ById = table.Column<Guid>(type: "TEXT", nullable: false),
                    At = table.Column<long>(type: "INTEGER", nullable: false),
                    Note = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: true),
                    ReasonId = table.Column<Guid>(type: "TEXT", nullable: true),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_SchoolAttempts", x => x.Id);
                    table.ForeignKey(
                        name: "FK_SchoolAttempts_People_ById",
                        column: x => x.ById,
                        principalTable: "People",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_SchoolAttempts_Schools_SchoolId",
                        column: x => x.SchoolId,
                        principalTable: "Schools",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_SchoolAttempts_VisitReasons_ReasonId",
                        column: x => x.ReasonId,
                        principalTable: "VisitReasons",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "SchoolFacts",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    SchoolId = table.Column<Guid>(type: "TEXT", nullable: false),
                    YearStart = table.Column<int>(type: "INTEGER", nullable: false),
                    Kind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Number = table.Column<long>(type: "INTEGER", precision: 18, scale: 4, nullable: true),
                    Word = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    AsAt = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Source = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    SourceId = table.Column<Guid>(type: "TEXT", nullable: true),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_SchoolFacts", x => x.Id);
                    table.ForeignKey(
                        name: "FK_SchoolFacts_Schools_SchoolId",
                        column: x => x.SchoolId,
                        principalTable: "Schools",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "SchoolPredecessor",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    SchoolId = table.Column<Guid>(type: "TEXT", nullable: false),
                    PredecessorId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Kind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    EstablishedOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    Counts = table.Column<bool>(type: "INTEGER", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_SchoolPredecessor", x => x.Id);
                    table.ForeignKey(
                        name: "FK_SchoolPredecessor_Schools_PredecessorId",
                        column: x => x.PredecessorId,
                        principalTable: "Schools",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_SchoolPredecessor_Schools_SchoolId",
                        column: x => x.SchoolId,
                        principalTable: "Schools",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "SchoolUrn",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    SchoolId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Urn = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_SchoolUrn", x => x.Id);
                    table.ForeignKey(
                        name: "FK_SchoolUrn_Schools_SchoolId",
                        column: x => x.SchoolId,
                        principalTable: "Schools",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "SummaryChecks",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    SchoolId = table.Column<Guid>(type: "TEXT", nullable: false),
                    YearStart = table.Column<int>(type: "INTEGER", nullable: false),
                    Finding = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Address = table.Column<string>(type: "TEXT", maxLength: 500, nullable: true),
                    Covers = table.Column<int>(type: "INTEGER", nullable: true),
                    PublishedOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    ReviewOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    CheckedOn = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    CheckedById = table.Column<Guid>(type: "TEXT", nullable: false),
                    QualityNote = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: true),
                    Contents_CoCurricular = table.Column<string>(type: "TEXT", maxLength: 4000, nullable: true),
                    Contents_Curriculum = table.Column<string>(type: "TEXT", maxLength: 4000, nullable: true),
                    Contents_Experiences = table.Column<string>(type: "TEXT", maxLength: 4000, nullable: true),
                    Contents_Further = table.Column<string>(type: "TEXT", maxLength: 4000, nullable: true),
                    Contents_Future = table.Column<string>(type: "TEXT", maxLength: 4000, nullable: true),
                    Contents_HasChoir = table.Column<bool>(type: "INTEGER", nullable: true),
                    Contents_HasEnsemble = table.Column<bool>(type: "INTEGER", nullable: true),
                    Contents_HearsLiveMusic = table.Column<bool>(type: "INTEGER", nullable: true),
                    Contents_NamesHub = table.Column<bool>(type: "INTEGER", nullable: true),
                    Contents_NamesMusicLead = table.Column<bool>(type: "INTEGER", nullable: true),
                    Contents_NamesSeniorLead = table.Column<bool>(type: "INTEGER", nullable: true),
                    Contents_OffersLessons = table.Column<bool>(type: "INTEGER", nullable: true),
                    Contents_Partners = table.Column<string>(type: "TEXT", maxLength: 300, nullable: true),
                    Contents_PerformsEachTerm = table.Column<bool>(type: "INTEGER", nullable: true),
                    Contents_Qualifications = table.Column<string>(type: "TEXT", maxLength: 300, nullable: true),
                    Contents_Scheme = table.Column<string>(type: "TEXT", maxLength: 300, nullable: true),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_SummaryChecks", x => x.Id);
                    table.ForeignKey(
                        name: "FK_SummaryChecks_People_CheckedById",
                        column: x => x.CheckedById,
                        principalTable: "People",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_SummaryChecks_Schools_SchoolId",
                        column: x => x.SchoolId,
                        principalTable: "Schools",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "SurveyLinks",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    YearStart = table.Column<int>(type: "INTEGER", nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false),
                    SchoolId = table.Column<Guid>(type: "TEXT", nullable: false),
                    SecretDigest = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    MadeAt = table.Column<long>(type: "INTEGER", nullable: false),
                    MadeById = table.Column<Guid>(type: "TEXT", nullable: false),
                    ExpiresAt = table.Column<long>(type: "INTEGER", nullable: false),
                    RevokedAt = table.Column<long>(type: "INTEGER", nullable: true),
                    UsedAt = table.Column<long>(type: "INTEGER", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_SurveyLinks", x => x.Id);
                    table.ForeignKey(
                        name: "FK_SurveyLinks_People_MadeById",
                        column: x => x.MadeById,
                        principalTable: "People",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_SurveyLinks_Schools_SchoolId",
                        column: x => x.SchoolId,
                        principalTable: "Schools",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "VisitorAvailabilities",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    PersonId = table.Column<Guid>(type: "TEXT", nullable: false),
                    HomePostcode = table.Column<string>(type: "TEXT", maxLength: 10, nullable: true),
                    HomeSchoolId = table.Column<Guid>(type: "TEXT", nullable: true),
                    VisitsPerHalfDay = table.Column<int>(type: "INTEGER", nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_VisitorAvailabilities", x => x.Id);
                    table.ForeignKey(
                        name: "FK_VisitorAvailabilities_People_PersonId",
                        column: x => x.PersonId,
                        principalTable: "People",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_VisitorAvailabilities_Schools_HomeSchoolId",
                        column: x => x.HomeSchoolId,
                        principalTable: "Schools",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Visits",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    SchoolId = table.Column<Guid>(type: "TEXT", nullable: false),
                    KindId = table.Column<Guid>(type: "TEXT", nullable: false),
                    VisitorId = table.Column<Guid>(type: "TEXT", nullable: true),
                    State = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    PlannedWeek = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    On = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    StartsAt = table.Column<TimeOnly>(type: "TEXT", nullable: true),
                    SortDay = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    TrustVisitId = table.Column<Guid>(type: "TEXT", nullable: true),
                    PlanItemId = table.Column<Guid>(type: "TEXT", nullable: true),
                    IsPlannedByHand = table.Column<bool>(type: "INTEGER", nullable: false),
                    DraftedOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    MetWhom = table.Column<string>(type: "TEXT", maxLength: 400, nullable: true),
                    Notes = table.Column<string>(type: "TEXT", nullable: true),
                    NextStep = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: true),
                    Priority = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    FollowUpBy = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    EndedReasonId = table.Column<Guid>(type: "TEXT", nullable: true),
                    EndedReason = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: true),
                    RecordVersion = table.Column<int>(type: "INTEGER", nullable: false),
                    NeedsVersion = table.Column<int>(type: "INTEGER", nullable: false),
                    NotesVersion = table.Column<int>(type: "INTEGER", nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Visits", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Visits_People_VisitorId",
                        column: x => x.VisitorId,
                        principalTable: "People",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Visits_Schools_SchoolId",
                        column: x => x.SchoolId,
                        principalTable: "Schools",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Visits_TrustVisits_TrustVisitId",
                        column: x => x.TrustVisitId,
                        principalTable: "TrustVisits",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Visits_VisitKinds_KindId",
                        column: x => x.KindId,
                        principalTable: "VisitKinds",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Visits_VisitReasons_EndedReasonId",
                        column: x => x.EndedReasonId,
                        principalTable: "VisitReasons",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "SimulationRequests",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    ScenarioId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Runs = table.Column<int>(type: "INTEGER", nullable: false),
                    Seed = table.Column<int>(type: "INTEGER", nullable: false),
                    AskedById = table.Column<Guid>(type: "TEXT", nullable: false),
                    AskedAt = table.Column<long>(type: "INTEGER", nullable: false),
                    ScenarioVersion = table.Column<int>(type: "INTEGER", nullable: true),
                    Result = table.Column<string>(type: "TEXT", nullable: true),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_SimulationRequests", x => x.Id);
                    table.ForeignKey(
                        name: "FK_SimulationRequests_People_AskedById",
                        column: x => x.AskedById,
                        principalTable: "People",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_SimulationRequests_Scenarios_ScenarioId",
                        column: x => x.ScenarioId,
                        principalTable: "Scenarios",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "QuestionOption",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    QuestionId = table.Column<Guid>(type: "TEXT", nullable: false),
                    QuestionnaireId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Key = table.Column<Guid>(type: "TEXT", nullable: false),
                    Text = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Order = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_QuestionOption", x => x.Id);
                    table.ForeignKey(
                        name: "FK_QuestionOption_Question_QuestionId",
                        column: x => x.QuestionId,
                        principalTable: "Question",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "Answer",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    SheetId = table.Column<Guid>(type: "TEXT", nullable: false),
                    QuestionId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Number = table.Column<long>(type: "INTEGER", precision: 18, scale: 4, nullable: true),
                    Text = table.Column<string>(type: "TEXT", maxLength: 4000, nullable: true),
                    Note = table.Column<string>(type: "TEXT", maxLength: 4000, nullable: true),
                    NotApplicable = table.Column<bool>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Answer", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Answer_AnswerSheets_SheetId",
                        column: x => x.SheetId,
                        principalTable: "AnswerSheets",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_Answer_Question_QuestionId",
                        column: x => x.QuestionId,
                        principalTable: "Question",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "AnsweredSection",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    SheetId = table.Column<Guid>(type: "TEXT", nullable: false),
                    SectionId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false),
                    SavedAt = table.Column<long>(type: "INTEGER", nullable: false),
                    SavedById = table.Column<Guid>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_AnsweredSection", x => x.Id);
                    table.ForeignKey(
                        name: "FK_AnsweredSection_AnswerSheets_SheetId",
                        column: x => x.SheetId,
                        principalTable: "AnswerSheets",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_AnsweredSection_People_SavedById",
                        column: x => x.SavedById,
                        principalTable: "People",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_AnsweredSection_QuestionSection_SectionId",
                        column: x => x.SectionId,
                        principalTable: "QuestionSection",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "BookedClass",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    BookingId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Number = table.Column<int>(type: "INTEGER", nullable: false),
                    Pupils = table.Column<int>(type: "INTEGER", nullable: true),
                    PupilPremium = table.Column<int>(type: "INTEGER", nullable: true),
                    Send = table.Column<int>(type: "INTEGER", nullable: true),
                    OnInSchool = table.Column<int>(type: "INTEGER", nullable: true),
                    OnAtHub = table.Column<int>(type: "INTEGER", nullable: true),
                    OnElsewhere = table.Column<int>(type: "INTEGER", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_BookedClass", x => x.Id);
                    table.ForeignKey(
                        name: "FK_BookedClass_Bookings_BookingId",
                        column: x => x.BookingId,
                        principalTable: "Bookings",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "BookedTerm",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    BookingId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Term = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Ordinal = table.Column<int>(type: "INTEGER", nullable: true),
                    Percent = table.Column<long>(type: "INTEGER", precision: 18, scale: 4, nullable: false),
                    FullCost = table.Column<long>(type: "INTEGER", precision: 18, scale: 4, nullable: false),
                    Charge = table.Column<long>(type: "INTEGER", precision: 18, scale: 4, nullable: false),
                    Hire = table.Column<long>(type: "INTEGER", precision: 18, scale: 4, nullable: false),
                    IsGivenUp = table.Column<bool>(type: "INTEGER", nullable: false),
                    KeptSessions = table.Column<int>(type: "INTEGER", nullable: true),
                    Former = table.Column<string>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_BookedTerm", x => x.Id);
                    table.ForeignKey(
                        name: "FK_BookedTerm_Bookings_BookingId",
                        column: x => x.BookingId,
                        principalTable: "Bookings",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "TradedLine",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    BookingId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Kind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    What = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Quantity = table.Column<int>(type: "INTEGER", nullable: false),
                    Price = table.Column<long>(type: "INTEGER", precision: 18, scale: 4, nullable: false),
                    Term = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    IsCancelled = table.Column<bool>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_TradedLine", x => x.Id);
                    table.ForeignKey(
                        name: "FK_TradedLine_Bookings_BookingId",
                        column: x => x.BookingId,
                        principalTable: "Bookings",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "ContactRole",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    ContactId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Kind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ContactRole", x => x.Id);
                    table.ForeignKey(
                        name: "FK_ContactRole_Contacts_ContactId",
                        column: x => x.ContactId,
                        principalTable: "Contacts",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "InvoiceLine",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    RunId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Order = table.Column<int>(type: "INTEGER", nullable: false),
                    BookingId = table.Column<Guid>(type: "TEXT", nullable: false),
                    DigitalRequestId = table.Column<Guid>(type: "TEXT", nullable: true),
                    Class = table.Column<int>(type: "INTEGER", nullable: true),
                    TradedLineId = table.Column<Guid>(type: "TEXT", nullable: true),
                    Term = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    What = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    Booking = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    SchoolId = table.Column<Guid>(type: "TEXT", nullable: false),
                    School = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Urn = table.Column<int>(type: "INTEGER", nullable: false),
                    BillTo = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    CustomerNumber = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    PurchaseOrder = table.Column<string>(type: "TEXT", maxLength: 60, nullable: true),
                    FullCost = table.Column<long>(type: "INTEGER", precision: 18, scale: 4, nullable: false),
                    Subsidy = table.Column<long>(type: "INTEGER", precision: 18, scale: 4, nullable: false),
                    Hire = table.Column<long>(type: "INTEGER", precision: 18, scale: 4, nullable: false),
                    Charge = table.Column<long>(type: "INTEGER", precision: 18, scale: 4, nullable: false),
                    VatCode = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    CostCentre = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    Fund = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    FinancialYear = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_InvoiceLine", x => x.Id);
                    table.ForeignKey(
                        name: "FK_InvoiceLine_DigitalRequests_DigitalRequestId",
                        column: x => x.DigitalRequestId,
                        principalTable: "DigitalRequests",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_InvoiceLine_InvoiceRuns_RunId",
                        column: x => x.RunId,
                        principalTable: "InvoiceRuns",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_InvoiceLine_Schools_SchoolId",
                        column: x => x.SchoolId,
                        principalTable: "Schools",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "ReviewItem",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    ReviewId = table.Column<Guid>(type: "TEXT", nullable: false),
                    StepId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Outcome = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    On = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    ById = table.Column<Guid>(type: "TEXT", nullable: true),
                    Note = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ReviewItem", x => x.Id);
                    table.ForeignKey(
                        name: "FK_ReviewItem_MusicReviews_ReviewId",
                        column: x => x.ReviewId,
                        principalTable: "MusicReviews",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_ReviewItem_People_ById",
                        column: x => x.ById,
                        principalTable: "People",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_ReviewItem_ReviewSteps_StepId",
                        column: x => x.StepId,
                        principalTable: "ReviewSteps",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "DayOff",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    VisitorAvailabilityId = table.Column<Guid>(type: "TEXT", nullable: false),
                    From = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Until = table.Column<DateOnly>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_DayOff", x => x.Id);
                    table.ForeignKey(
                        name: "FK_DayOff_VisitorAvailabilities_VisitorAvailabilityId",
                        column: x => x.VisitorAvailabilityId,
                        principalTable: "VisitorAvailabilities",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "FreeTime",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    VisitorAvailabilityId = table.Column<Guid>(type: "TEXT", nullable: false),
                    From = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Until = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    Halves = table.Column<string>(type: "TEXT", maxLength: 80, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_FreeTime", x => x.Id);
                    table.ForeignKey(
                        name: "FK_FreeTime_VisitorAvailabilities_VisitorAvailabilityId",
                        column: x => x.VisitorAvailabilityId,
                        principalTable: "VisitorAvailabilities",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "VisitorRegion",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    VisitorAvailabilityId = table.Column<Guid>(type: "TEXT", nullable: false),
                    RegionId = table.Column<Guid>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_VisitorRegion", x => x.Id);
                    table.ForeignKey(
                        name: "FK_VisitorRegion_Regions_RegionId",
                        column: x => x.RegionId,
                        principalTable: "Regions",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_VisitorRegion_VisitorAvailabilities_VisitorAvailabilityId",
                        column: x => x.VisitorAvailabilityId,
                        principalTable: "VisitorAvailabilities",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "Audits",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    SchoolId = table.Column<Guid>(type: "TEXT", nullable: false),
                    QuestionnaireId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Form = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    YearStart = table.Column<int>(type: "INTEGER", nullable: false),
                    StartedOn = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    LeadId = table.Column<Guid>(type: "TEXT", nullable: false),
                    VisitId = table.Column<Guid>(type: "TEXT", nullable: true),
                    State = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    AnsweredOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    CompletedOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    CompletedAt = table.Column<long>(type: "INTEGER", nullable: true),
                    CompletedById = table.Column<Guid>(type: "TEXT", nullable: true),
                    SignedOffOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    SignedOffById = table.Column<Guid>(type: "TEXT", nullable: true),
                    ScoresSharedOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    ScoresSharedById = table.Column<Guid>(type: "TEXT", nullable: true),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Audits", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Audits_People_CompletedById",
                        column: x => x.CompletedById,
                        principalTable: "People",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Audits_People_LeadId",
                        column: x => x.LeadId,
                        principalTable: "People",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Audits_People_ScoresSharedById",
                        column: x => x.ScoresSharedById,
                        principalTable: "People",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Audits_People_SignedOffById",
                        column: x => x.SignedOffById,
                        principalTable: "People",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Audits_Questionnaires_QuestionnaireId",
                        column: x => x.QuestionnaireId,
                        principalTable: "Questionnaires",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Audits_Schools_SchoolId",
                        column: x => x.SchoolId,
                        principalTable: "Schools",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Audits_Visits_VisitId",
                        column: x => x.VisitId,
                        principalTable: "Visits",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "ContactAttempt",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    VisitId = table.Column<Guid>(type: "TEXT", nullable: false),
                    How = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    ById = table.Column<Guid>(type: "TEXT", nullable: false),
                    At = table.Column<long>(type: "INTEGER", nullable: false),
                    Note = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: true),
                    ReasonId = table.Column<Guid>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ContactAttempt", x => x.Id);
                    table.ForeignKey(
                        name: "FK_ContactAttempt_People_ById",
                        column: x => x.ById,
                        principalTable: "People",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_ContactAttempt_VisitReasons_ReasonId",
                        column: x => x.ReasonId,
                        principalTable: "VisitReasons",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_ContactAttempt_Visits_VisitId",
                        column: x => x.VisitId,
                        principalTable: "Visits",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "SurveyResponses",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    SchoolId = table.Column<Guid>(type: "TEXT", nullable: false),
                    YearStart = table.Column<int>(type: "INTEGER", nullable: false),
                    StartedOn = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    CompletedOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    Way = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    VisitId = table.Column<Guid>(type: "TEXT", nullable: true),
                    CompletedById = table.Column<Guid>(type: "TEXT", nullable: true),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_SurveyResponses", x => x.Id);
                    table.ForeignKey(
                        name: "FK_SurveyResponses_People_CompletedById",
                        column: x => x.CompletedById,
                        principalTable: "People",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_SurveyResponses_Schools_SchoolId",
                        column: x => x.SchoolId,
                        principalTable: "Schools",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_SurveyResponses_Visits_VisitId",
                        column: x => x.VisitId,
                        principalTable: "Visits",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "VisitMove",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    VisitId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Number = table.Column<int>(type: "INTEGER", nullable: false),
                    From = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    FromTime = table.Column<TimeOnly>(type: "TEXT", nullable: true),
                    MovedOn = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Why = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: true),
                    ReasonId = table.Column<Guid>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_VisitMove", x => x.Id);
                    table.ForeignKey(
                        name: "FK_VisitMove_VisitReasons_ReasonId",
                        column: x => x.ReasonId,
                        principalTable: "VisitReasons",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_VisitMove_Visits_VisitId",
                        column: x => x.VisitId,
                        principalTable: "Visits",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "VisitNeed",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    VisitId = table.Column<Guid>(type: "TEXT", nullable: false),
                    NeedId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Note = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_VisitNeed", x => x.Id);
                    table.ForeignKey(
                        name: "FK_VisitNeed_Needs_NeedId",
                        column: x => x.NeedId,
                        principalTable: "Needs",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_VisitNeed_Visits_VisitId",
                        column: x => x.VisitId,
                        principalTable: "Visits",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "VisitNotes",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    VisitId = table.Column<Guid>(type: "TEXT", nullable: false),
                    SchoolId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_VisitNotes", x => x.Id);
                    table.ForeignKey(
                        name: "FK_VisitNotes_Schools_SchoolId",
                        column: x => x.SchoolId,
                        principalTable: "Schools",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_VisitNotes_Visits_VisitId",
                        column: x => x.VisitId,
                        principalTable: "Visits",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "ChosenOption",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    AnswerId = table.Column<Guid>(type: "TEXT", nullable: false),
                    SheetId = table.Column<Guid>(type: "TEXT", nullable: false),
                    OptionId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Count = table.Column<int>(type: "INTEGER", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ChosenOption", x => x.Id);
                    table.ForeignKey(
                        name: "FK_ChosenOption_Answer_AnswerId",
                        column: x => x.AnswerId,
                        principalTable: "Answer",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_ChosenOption_QuestionOption_OptionId",
                        column: x => x.OptionId,
                        principalTable: "QuestionOption",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "AuditFinding",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    AuditId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Kind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Text = table.Column<string>(type: "TEXT", maxLength: 500, nullable: false),
                    Order = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_AuditFinding", x => x.Id);
                    table.ForeignKey(
                        name: "FK_AuditFinding_Audits_AuditId",
                        column: x => x.AuditId,
                        principalTable: "Audits",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "AuditLinks",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    AuditId = table.Column<Guid>(type: "TEXT", nullable: false),
                    ShowsHub = table.Column<bool>(type: "INTEGER", nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false),
                    SchoolId = table.Column<Guid>(type: "TEXT", nullable: false),
                    SecretDigest = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    MadeAt = table.Column<long>(type: "INTEGER", nullable: false),
                    MadeById = table.Column<Guid>(type: "TEXT", nullable: false),
                    ExpiresAt = table.Column<long>(type: "INTEGER", nullable: false),
                    RevokedAt = table.Column<long>(type: "INTEGER", nullable: true),
                    UsedAt = table.Column<long>(type: "INTEGER", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_AuditLinks", x => x.Id);
                    table.ForeignKey(
                        name: "FK_AuditLinks_Audits_AuditId",
                        column: x => x.AuditId,
                        principalTable: "Audits",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_AuditLinks_People_MadeById",
                        column: x => x.MadeById,
                        principalTable: "People",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_AuditLinks_Schools_SchoolId",
                        column: x => x.SchoolId,
                        principalTable: "Schools",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "VisitNoteVersion",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    NoteId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Number = table.Column<int>(type: "INTEGER", nullable: false),
                    State = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Agreed = table.Column<string>(type: "TEXT", maxLength: 4000, nullable: true),
                    WeWill = table.Column<string>(type: "TEXT", maxLength: 4000, nullable: true),
                    YouWill = table.Column<string>(type: "TEXT", maxLength: 4000, nullable: true),
                    ToldUs = table.Column<string>(type: "TEXT", maxLength: 4000, nullable: true),
                    Contact = table.Column<string>(type: "TEXT", maxLength: 400, nullable: true),
                    SentOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    SentTo = table.Column<string>(type: "TEXT", maxLength: 400, nullable: true),
                    SentBy = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    AnsweredOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    AnsweredBy = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    Comment = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: true),
                    SecretDigest = table.Column<string>(type: "TEXT", maxLength: 64, nullable: true),
                    LinkEndsAt = table.Column<long>(type: "INTEGER", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_VisitNoteVersion", x => x.Id);
                    table.ForeignKey(
                        name: "FK_VisitNoteVersion_VisitNotes_NoteId",
                        column: x => x.NoteId,
                        principalTable: "VisitNotes",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "IX_AcademicYears_StartYear",
                table: "AcademicYears",
                column: "StartYear",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Actions_OwnerId_State_DueOn",
                table: "Actions",
                columns: new[] { "OwnerId", "State", "DueOn" });

            migrationBuilder.CreateIndex(
                name: "IX_Actions_SchoolId",
                table: "Actions",
                column: "SchoolId");

            migrationBuilder.CreateIndex(
                name: "IX_Actions_SourceId",
                table: "Actions",
                column: "SourceId");

            migrationBuilder.CreateIndex(
                name: "IX_Actions_State_DueOn",
                table: "Actions",
                columns: new[] { "State", "DueOn" });

            migrationBuilder.CreateIndex(
                name: "IX_Answer_QuestionId",
                table: "Answer",
                column: "QuestionId");

            migrationBuilder.CreateIndex(
                name: "IX_Answer_SheetId_QuestionId",
                table: "Answer",
                columns: new[] { "SheetId", "QuestionId" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_AnsweredSection_SavedById",
                table: "AnsweredSection",
                column: "SavedById");

            migrationBuilder.CreateIndex(
                name: "IX_AnsweredSection_SectionId",
                table: "AnsweredSection",
                column: "SectionId");

            migrationBuilder.CreateIndex(
                name: "IX_AnsweredSection_SheetId_SectionId",
                table: "AnsweredSection",
                columns: new[] { "SheetId", "SectionId" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_AnswerSheets_QuestionnaireId",
                table: "AnswerSheets",
                column: "QuestionnaireId");

            migrationBuilder.CreateIndex(
                name: "IX_AnswerSheets_SchoolId",
                table: "AnswerSheets",
                column: "SchoolId");

            migrationBuilder.CreateIndex(
                name: "IX_AnswerSheets_SubjectId_SeriesId",
                table: "AnswerSheets",
                columns: new[] { "SubjectId", "SeriesId" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_AuditFinding_AuditId",
                table: "AuditFinding",
                column: "AuditId");

            migrationBuilder.CreateIndex(
                name: "IX_AuditLinks_AuditId",
                table: "AuditLinks",
                column: "AuditId");

            migrationBuilder.CreateIndex(
                name: "IX_AuditLinks_MadeById",
                table: "AuditLinks",
                column: "MadeById");

            migrationBuilder.CreateIndex(
                name: "IX_AuditLinks_SchoolId",
                table: "AuditLinks",
                column: "SchoolId");

            migrationBuilder.CreateIndex(
                name: "IX_AuditLinks_SecretDigest",
                table: "AuditLinks",
                column: "SecretDigest",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Audits_CompletedById",
                table: "Audits",
                column: "CompletedById");

            migrationBuilder.CreateIndex(
                name: "IX_Audits_LeadId",
                table: "Audits",
                column: "LeadId");

            migrationBuilder.CreateIndex(
                name: "IX_Audits_QuestionnaireId",
                table: "Audits",
                column: "QuestionnaireId");

            migrationBuilder.CreateIndex(
                name: "IX_Audits_SchoolId_StartedOn",
                table: "Audits",
                columns: new[] { "SchoolId", "StartedOn" });

            migrationBuilder.CreateIndex(
                name: "IX_Audits_ScoresSharedById",
                table: "Audits",
                column: "ScoresSharedById");

            migrationBuilder.CreateIndex(
                name: "IX_Audits_SignedOffById",
                table: "Audits",
                column: "SignedOffById");

            migrationBuilder.CreateIndex(
                name: "IX_Audits_State_StartedOn",
                table: "Audits",
                columns: new[] { "State", "StartedOn" });

            migrationBuilder.CreateIndex(
                name: "IX_Audits_VisitId",
                table: "Audits",
                column: "VisitId");

            migrationBuilder.CreateIndex(
                name: "IX_BoardMeeting_HubId",
                table: "BoardMeeting",
                column: "HubId");

            migrationBuilder.CreateIndex(
                name: "IX_BookedClass_BookingId_Number",
                table: "BookedClass",
                columns: new[] { "BookingId", "Number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_BookedTerm_BookingId_Term",
                table: "BookedTerm",
                columns: new[] { "BookingId", "Term" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Bookings_ConfirmedById",
                table: "Bookings",
                column: "ConfirmedById");

            migrationBuilder.CreateIndex(
                name: "IX_Bookings_DecidedById",
                table: "Bookings",
                column: "DecidedById");

            migrationBuilder.CreateIndex(
                name: "IX_Bookings_OptionId",
                table: "Bookings",
                column: "OptionId");

            migrationBuilder.CreateIndex(
                name: "IX_Bookings_OverriddenById",
                table: "Bookings",
                column: "OverriddenById");

            migrationBuilder.CreateIndex(
                name: "IX_Bookings_PartnerId",
                table: "Bookings",
                column: "PartnerId");

            migrationBuilder.CreateIndex(
                name: "IX_Bookings_SchoolId_StartYear",
                table: "Bookings",
                columns: new[] { "SchoolId", "StartYear" });

            migrationBuilder.CreateIndex(
                name: "IX_Bookings_StartYear_Number",
                table: "Bookings",
                columns: new[] { "StartYear", "Number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Bookings_StartYear_State",
                table: "Bookings",
                columns: new[] { "StartYear", "State" });

            migrationBuilder.CreateIndex(
                name: "IX_Bookings_TakenById",
                table: "Bookings",
                column: "TakenById");

            migrationBuilder.CreateIndex(
                name: "IX_CalendarAddresses_PersonId",
                table: "CalendarAddresses",
                column: "PersonId",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_CalendarAddresses_SecretDigest",
                table: "CalendarAddresses",
                column: "SecretDigest",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Changes_At",
                table: "Changes",
                column: "At");

            migrationBuilder.CreateIndex(
                name: "IX_Changes_ById_At",
                table: "Changes",
                columns: new[] { "ById", "At" });

            migrationBuilder.CreateIndex(
                name: "IX_Changes_Kind_SubjectKind_At",
                table: "Changes",
                columns: new[] { "Kind", "SubjectKind", "At" });

            migrationBuilder.CreateIndex(
                name: "IX_Changes_SchoolId_At",
                table: "Changes",
                columns: new[] { "SchoolId", "At" });

            migrationBuilder.CreateIndex(
                name: "IX_Changes_SubjectId_At",
                table: "Changes",
                columns: new[] { "SubjectId", "At" });

            migrationBuilder.CreateIndex(
                name: "IX_ChosenOption_AnswerId_OptionId",
                table: "ChosenOption",
                columns: new[] { "AnswerId", "OptionId" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_ChosenOption_OptionId",
                table: "ChosenOption",
                column: "OptionId");

            migrationBuilder.CreateIndex(
                name: "IX_ConcernedSchool_ChangeId",
                table: "ConcernedSchool",
                column: "ChangeId");

            migrationBuilder.CreateIndex(
                name: "IX_ContactAttempt_ById",
                table: "ContactAttempt",
                column: "ById");

            migrationBuilder.CreateIndex(
                name: "IX_ContactAttempt_ReasonId",
                table: "ContactAttempt",
                column: "ReasonId");

            migrationBuilder.CreateIndex(
                name: "IX_ContactAttempt_VisitId",
                table: "ContactAttempt",
                column: "VisitId");

            migrationBuilder.CreateIndex(
                name: "IX_ContactRole_ContactId_Kind",
                table: "ContactRole",
                columns: new[] { "ContactId", "Kind" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Contacts_SchoolId",
                table: "Contacts",
                column: "SchoolId");

            migrationBuilder.CreateIndex(
                name: "IX_Contacts_TrustId",
                table: "Contacts",
                column: "TrustId");

            migrationBuilder.CreateIndex(
                name: "IX_CustomerAccounts_CustomerId",
                table: "CustomerAccounts",
                column: "CustomerId",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_DayOff_VisitorAvailabilityId",
                table: "DayOff",
                column: "VisitorAvailabilityId");

            migrationBuilder.CreateIndex(
                name: "IX_DeliveryModel_ChargesId_Kind",
                table: "DeliveryModel",
                columns: new[] { "ChargesId", "Kind" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_DigestChoices_PersonId",
                table: "DigestChoices",
                column: "PersonId",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_DigestIssues_PersonId_Week",
                table: "DigestIssues",
                columns: new[] { "PersonId", "Week" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_DigestIssues_SecretDigest",
                table: "DigestIssues",
                column: "SecretDigest",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_DigitalBand_OptionId",
                table: "DigitalBand",
                column: "OptionId");

            migrationBuilder.CreateIndex(
                name: "IX_DigitalOptions_AdoptedById",
                table: "DigitalOptions",
                column: "AdoptedById");

            migrationBuilder.CreateIndex(
                name: "IX_DigitalOptions_DraftedById",
                table: "DigitalOptions",
                column: "DraftedById");

            migrationBuilder.CreateIndex(
                name: "IX_DigitalOptions_StartYear_Phase_State",
                table: "DigitalOptions",
                columns: new[] { "StartYear", "Phase", "State" });

            migrationBuilder.CreateIndex(
                name: "IX_DigitalRequests_DecidedById",
                table: "DigitalRequests",
                column: "DecidedById");

            migrationBuilder.CreateIndex(
                name: "IX_DigitalRequests_OptionId",
                table: "DigitalRequests",
                column: "OptionId");

            migrationBuilder.CreateIndex(
                name: "IX_DigitalRequests_SchoolId_StartYear",
                table: "DigitalRequests",
                columns: new[] { "SchoolId", "StartYear" });

            migrationBuilder.CreateIndex(
                name: "IX_DigitalRequests_StartYear_State",
                table: "DigitalRequests",
                columns: new[] { "StartYear", "State" });

            migrationBuilder.CreateIndex(
                name: "IX_DigitalScenarios_MadeById",
                table: "DigitalScenarios",
                column: "MadeById");

            migrationBuilder.CreateIndex(
                name: "IX_DigitalScenarios_OptionId",
                table: "DigitalScenarios",
                column: "OptionId");

            migrationBuilder.CreateIndex(
                name: "IX_DigitalScenarios_StartYear_IsShared",
                table: "DigitalScenarios",
                columns: new[] { "StartYear", "IsShared" });

            migrationBuilder.CreateIndex(
                name: "IX_EditedSection_EditedById",
                table: "EditedSection",
                column: "EditedById");

            migrationBuilder.CreateIndex(
                name: "IX_EditedSection_ReportId_Section",
                table: "EditedSection",
                columns: new[] { "ReportId", "Section" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Feedback_OwnerId",
                table: "Feedback",
                column: "OwnerId");

            migrationBuilder.CreateIndex(
                name: "IX_Feedback_SchoolId_ReceivedOn",
                table: "Feedback",
                columns: new[] { "SchoolId", "ReceivedOn" });

            migrationBuilder.CreateIndex(
                name: "IX_Feedback_State_ReceivedOn",
                table: "Feedback",
                columns: new[] { "State", "ReceivedOn" });

            migrationBuilder.CreateIndex(
                name: "IX_FirstAccessCharges_StartYear",
                table: "FirstAccessCharges",
                column: "StartYear",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_FreeTime_VisitorAvailabilityId",
                table: "FreeTime",
                column: "VisitorAvailabilityId");

            migrationBuilder.CreateIndex(
                name: "IX_InvoiceLine_BookingId_Term",
                table: "InvoiceLine",
                columns: new[] { "BookingId", "Term" });

            migrationBuilder.CreateIndex(
                name: "IX_InvoiceLine_DigitalRequestId",
                table: "InvoiceLine",
                column: "DigitalRequestId");

            migrationBuilder.CreateIndex(
                name: "IX_InvoiceLine_RunId",
                table: "InvoiceLine",
                column: "RunId");

            migrationBuilder.CreateIndex(
                name: "IX_InvoiceLine_SchoolId",
                table: "InvoiceLine",
                column: "SchoolId");

            migrationBuilder.CreateIndex(
                name: "IX_InvoiceRuns_StartYear_Number",
                table: "InvoiceRuns",
                columns: new[] { "StartYear", "Number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_InvoiceRuns_TakenById",
                table: "InvoiceRuns",
                column: "TakenById");

            migrationBuilder.CreateIndex(
                name: "IX_JobRuns_State_DueAt",
                table: "JobRuns",
                columns: new[] { "State", "DueAt" });

            migrationBuilder.CreateIndex(
                name: "IX_JobRuns_SubjectId",
                table: "JobRuns",
                column: "SubjectId");

            migrationBuilder.CreateIndex(
                name: "IX_LeadSchoolSpell_SchoolId",
                table: "LeadSchoolSpell",
                column: "SchoolId");

            migrationBuilder.CreateIndex(
                name: "IX_ListExports_At",
                table: "ListExports",
                column: "At");

            migrationBuilder.CreateIndex(
                name: "IX_ListExports_ById",
                table: "ListExports",
                column: "ById");

            migrationBuilder.CreateIndex(
                name: "IX_Mails_QueuedAt",
                table: "Mails",
                column: "QueuedAt");

            migrationBuilder.CreateIndex(
                name: "IX_Mails_SchoolId",
                table: "Mails",
                column: "SchoolId");

            migrationBuilder.CreateIndex(
                name: "IX_Mails_SenderId_State_EndedAt",
                table: "Mails",
                columns: new[] { "SenderId", "State", "EndedAt" });

            migrationBuilder.CreateIndex(
                name: "IX_Mails_State_EndedAt",
                table: "Mails",
                columns: new[] { "State", "EndedAt" });

            migrationBuilder.CreateIndex(
                name: "IX_Mails_SubjectId",
                table: "Mails",
                column: "SubjectId");

            migrationBuilder.CreateIndex(
                name: "IX_MusicReviews_ClosedById",
                table: "MusicReviews",
                column: "ClosedById");

            migrationBuilder.CreateIndex(
                name: "IX_MusicReviews_SchoolId",
                table: "MusicReviews",
                column: "SchoolId",
                unique: true,
                filter: "ClosedOn IS NULL");

            migrationBuilder.CreateIndex(
                name: "IX_MusicReviews_SchoolId_StartedOn",
                table: "MusicReviews",
                columns: new[] { "SchoolId", "StartedOn" });

            migrationBuilder.CreateIndex(
                name: "IX_MusicReviews_StartedById",
                table: "MusicReviews",
                column: "StartedById");

            migrationBuilder.CreateIndex(
                name: "IX_People_Email",
                table: "People",
                column: "Email");

            migrationBuilder.CreateIndex(
                name: "IX_PlanItem_SchoolId",
                table: "PlanItem",
                column: "SchoolId");

            migrationBuilder.CreateIndex(
                name: "IX_PlanItem_VisitorId",
                table: "PlanItem",
                column: "VisitorId");

            migrationBuilder.CreateIndex(
                name: "IX_PlanItem_YearPlanId_SchoolId",
                table: "PlanItem",
                columns: new[] { "YearPlanId", "SchoolId" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_PlanItem_YearPlanId_VisitorId_Day",
                table: "PlanItem",
                columns: new[] { "YearPlanId", "VisitorId", "Day" });

            migrationBuilder.CreateIndex(
                name: "IX_PlanLeftOut_SchoolId",
                table: "PlanLeftOut",
                column: "SchoolId");

            migrationBuilder.CreateIndex(
                name: "IX_PlanLeftOut_YearPlanId_SchoolId",
                table: "PlanLeftOut",
                columns: new[] { "YearPlanId", "SchoolId" });

            migrationBuilder.CreateIndex(
                name: "IX_PlanShortage_YearPlanId",
                table: "PlanShortage",
                column: "YearPlanId");

            migrationBuilder.CreateIndex(
                name: "IX_PostedRequests_At",
                table: "PostedRequests",
                column: "At");

            migrationBuilder.CreateIndex(
                name: "IX_PriorityWeight_PriorityWeightsId_Factor",
                table: "PriorityWeight",
                columns: new[] { "PriorityWeightsId", "Factor" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Question_SectionId",
                table: "Question",
                column: "SectionId");

            migrationBuilder.CreateIndex(
                name: "IX_Questionnaires_SeriesId_Number",
                table: "Questionnaires",
                columns: new[] { "SeriesId", "Number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_QuestionOption_QuestionId",
                table: "QuestionOption",
                column: "QuestionId");

            migrationBuilder.CreateIndex(
                name: "IX_QuestionSection_QuestionnaireId",
                table: "QuestionSection",
                column: "QuestionnaireId");

            migrationBuilder.CreateIndex(
                name: "IX_RegionArea_RegionId",
                table: "RegionArea",
                column: "RegionId");

            migrationBuilder.CreateIndex(
                name: "IX_Regions_ManagerId",
                table: "Regions",
                column: "ManagerId");

            migrationBuilder.CreateIndex(
                name: "IX_Regions_Name",
                table: "Regions",
                column: "Name",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_RegisterImportLines_SchoolId",
                table: "RegisterImportLines",
                column: "SchoolId");

            migrationBuilder.CreateIndex(
                name: "IX_RegisterImports_At_Id",
                table: "RegisterImports",
                columns: new[] { "At", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_RegisterImports_ById",
                table: "RegisterImports",
                column: "ById");

            migrationBuilder.CreateIndex(
                name: "IX_ReportFiles_ReportId_Edition_Kind",
                table: "ReportFiles",
                columns: new[] { "ReportId", "Edition", "Kind" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Reports_ApprovedById",
                table: "Reports",
                column: "ApprovedById");

            migrationBuilder.CreateIndex(
                name: "IX_Reports_CheckedById",
                table: "Reports",
                column: "CheckedById");

            migrationBuilder.CreateIndex(
                name: "IX_Reports_PredecessorId",
                table: "Reports",
                column: "PredecessorId");

            migrationBuilder.CreateIndex(
                name: "IX_Reports_PublishedById",
                table: "Reports",
                column: "PublishedById");

            migrationBuilder.CreateIndex(
                name: "IX_Reports_RegionId",
                table: "Reports",
                column: "RegionId");

            migrationBuilder.CreateIndex(
                name: "IX_Reports_RequestedById",
                table: "Reports",
                column: "RequestedById");

            migrationBuilder.CreateIndex(
                name: "IX_Reports_RequestId",
                table: "Reports",
                column: "RequestId",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Reports_ScheduleKey",
                table: "Reports",
                column: "ScheduleKey",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Reports_State_RequestedAt",
                table: "Reports",
                columns: new[] { "State", "RequestedAt" });

            migrationBuilder.CreateIndex(
                name: "IX_Reports_SuccessorId",
                table: "Reports",
                column: "SuccessorId");

            migrationBuilder.CreateIndex(
                name: "IX_Reports_WithdrawnById",
                table: "Reports",
                column: "WithdrawnById");

            migrationBuilder.CreateIndex(
                name: "IX_ReviewItem_ById",
                table: "ReviewItem",
                column: "ById");

            migrationBuilder.CreateIndex(
                name: "IX_ReviewItem_ReviewId_StepId",
                table: "ReviewItem",
                columns: new[] { "ReviewId", "StepId" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_ReviewItem_StepId",
                table: "ReviewItem",
                column: "StepId");

            migrationBuilder.CreateIndex(
                name: "IX_ReviewSteps_VisitKindId",
                table: "ReviewSteps",
                column: "VisitKindId");

            migrationBuilder.CreateIndex(
                name: "IX_RoleGrant_PersonId_Role",
                table: "RoleGrant",
                columns: new[] { "PersonId", "Role" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_SavedLists_PersonId_Path_Name",
                table: "SavedLists",
                columns: new[] { "PersonId", "Path", "Name" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_ScaleStep_QuestionnaireId_Rating",
                table: "ScaleStep",
                columns: new[] { "QuestionnaireId", "Rating" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Scenarios_MadeById",
                table: "Scenarios",
                column: "MadeById");

            migrationBuilder.CreateIndex(
                name: "IX_Scenarios_OptionId",
                table: "Scenarios",
                column: "OptionId");

            migrationBuilder.CreateIndex(
                name: "IX_Scenarios_StartYear_IsShared",
                table: "Scenarios",
                columns: new[] { "StartYear", "IsShared" });

            migrationBuilder.CreateIndex(
                name: "IX_SchoolAttempts_ById",
                table: "SchoolAttempts",
                column: "ById");

            migrationBuilder.CreateIndex(
                name: "IX_SchoolAttempts_ReasonId",
                table: "SchoolAttempts",
                column: "ReasonId");

            migrationBuilder.CreateIndex(
                name: "IX_SchoolAttempts_SchoolId_At",
                table: "SchoolAttempts",
                columns: new[] { "SchoolId", "At" });

            migrationBuilder.CreateIndex(
                name: "IX_SchoolFacts_SchoolId_YearStart_Kind",
                table: "SchoolFacts",
                columns: new[] { "SchoolId", "YearStart", "Kind" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_SchoolPredecessor_PredecessorId",
                table: "SchoolPredecessor",
                column: "PredecessorId");

            migrationBuilder.CreateIndex(
                name: "IX_SchoolPredecessor_SchoolId_PredecessorId",
                table: "SchoolPredecessor",
                columns: new[] { "SchoolId", "PredecessorId" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Schools_RegionId",
                table: "Schools",
                column: "RegionId");

            migrationBuilder.CreateIndex(
                name: "IX_Schools_SortName_Id",
                table: "Schools",
                columns: new[] { "SortName", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_Schools_Status_RegionId_Phase",
                table: "Schools",
                columns: new[] { "Status", "RegionId", "Phase" });

            migrationBuilder.CreateIndex(
                name: "IX_Schools_TrustId",
                table: "Schools",
                column: "TrustId");

            migrationBuilder.CreateIndex(
                name: "IX_Schools_Urn",
                table: "Schools",
                column: "Urn",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_SchoolUrn_SchoolId",
                table: "SchoolUrn",
                column: "SchoolId");

            migrationBuilder.CreateIndex(
                name: "IX_SchoolUrn_Urn",
                table: "SchoolUrn",
                column: "Urn",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_SimulationRequests_AskedById",
                table: "SimulationRequests",
                column: "AskedById");

            migrationBuilder.CreateIndex(
                name: "IX_SimulationRequests_ScenarioId_AskedAt",
                table: "SimulationRequests",
                columns: new[] { "ScenarioId", "AskedAt" });

            migrationBuilder.CreateIndex(
                name: "IX_StagedRegisters_At",
                table: "StagedRegisters",
                column: "At");

            migrationBuilder.CreateIndex(
                name: "IX_StagedRegisters_ById",
                table: "StagedRegisters",
                column: "ById");

            migrationBuilder.CreateIndex(
                name: "IX_StagedUploads_At",
                table: "StagedUploads",
                column: "At");

            migrationBuilder.CreateIndex(
                name: "IX_StagedUploads_ById",
                table: "StagedUploads",
                column: "ById");

            migrationBuilder.CreateIndex(
                name: "IX_StagedUploads_SubjectId_ById",
                table: "StagedUploads",
                columns: new[] { "SubjectId", "ById" });

            migrationBuilder.CreateIndex(
                name: "IX_StagedVisits_At",
                table: "StagedVisits",
                column: "At");

            migrationBuilder.CreateIndex(
                name: "IX_StagedVisits_ById",
                table: "StagedVisits",
                column: "ById");

            migrationBuilder.CreateIndex(
                name: "IX_SubsidyOptions_AdoptedById",
                table: "SubsidyOptions",
                column: "AdoptedById");

            migrationBuilder.CreateIndex(
                name: "IX_SubsidyOptions_DraftedById",
                table: "SubsidyOptions",
                column: "DraftedById");

            migrationBuilder.CreateIndex(
                name: "IX_SubsidyOptions_SeriesId_Number",
                table: "SubsidyOptions",
                columns: new[] { "SeriesId", "Number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_SubsidyOptions_StartYear_State",
                table: "SubsidyOptions",
                columns: new[] { "StartYear", "State" });

            migrationBuilder.CreateIndex(
                name: "IX_SummaryChecks_CheckedById",
                table: "SummaryChecks",
                column: "CheckedById");

            migrationBuilder.CreateIndex(
                name: "IX_SummaryChecks_SchoolId_YearStart",
                table: "SummaryChecks",
                columns: new[] { "SchoolId", "YearStart" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_SummaryChecks_YearStart_Finding",
                table: "SummaryChecks",
                columns: new[] { "YearStart", "Finding" });

            migrationBuilder.CreateIndex(
                name: "IX_SurveyLinks_MadeById",
                table: "SurveyLinks",
                column: "MadeById");

            migrationBuilder.CreateIndex(
                name: "IX_SurveyLinks_SchoolId_YearStart",
                table: "SurveyLinks",
                columns: new[] { "SchoolId", "YearStart" });

            migrationBuilder.CreateIndex(
                name: "IX_SurveyLinks_SecretDigest",
                table: "SurveyLinks",
                column: "SecretDigest",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_SurveyResponses_CompletedById",
                table: "SurveyResponses",
                column: "CompletedById");

            migrationBuilder.CreateIndex(
                name: "IX_SurveyResponses_SchoolId_YearStart",
                table: "SurveyResponses",
                columns: new[] { "SchoolId", "YearStart" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_SurveyResponses_VisitId",
                table: "SurveyResponses",
                column: "VisitId");

            migrationBuilder.CreateIndex(
                name: "IX_SurveyResponses_YearStart_CompletedOn",
                table: "SurveyResponses",
                columns: new[] { "YearStart", "CompletedOn" });

            migrationBuilder.CreateIndex(
                name: "IX_Targets_StartYear",
                table: "Targets",
                column: "StartYear",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Term_AcademicYearId",
                table: "Term",
                column: "AcademicYearId");

            migrationBuilder.CreateIndex(
                name: "IX_Term_StartYear_Name",
                table: "Term",
                columns: new[] { "StartYear", "Name" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_TradedLine_BookingId",
                table: "TradedLine",
                column: "BookingId");

            migrationBuilder.CreateIndex(
                name: "IX_Trusts_Code",
                table: "Trusts",
                column: "Code");

            migrationBuilder.CreateIndex(
                name: "IX_Trusts_SortName",
                table: "Trusts",
                column: "SortName");

            migrationBuilder.CreateIndex(
                name: "IX_TrustVisits_TrustId",
                table: "TrustVisits",
                column: "TrustId");

            migrationBuilder.CreateIndex(
                name: "IX_VisitBatches_At_Id",
                table: "VisitBatches",
                columns: new[] { "At", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_VisitBatches_ById",
                table: "VisitBatches",
                column: "ById");

            migrationBuilder.CreateIndex(
                name: "IX_VisitBatches_UndoneById",
                table: "VisitBatches",
                column: "UndoneById");

            migrationBuilder.CreateIndex(
                name: "IX_VisitBatchLines_VisitId_BatchId",
                table: "VisitBatchLines",
                columns: new[] { "VisitId", "BatchId" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_VisitMove_ReasonId",
                table: "VisitMove",
                column: "ReasonId");

            migrationBuilder.CreateIndex(
                name: "IX_VisitMove_VisitId_Number",
                table: "VisitMove",
                columns: new[] { "VisitId", "Number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_VisitNeed_NeedId",
                table: "VisitNeed",
                column: "NeedId");

            migrationBuilder.CreateIndex(
                name: "IX_VisitNeed_VisitId_NeedId",
                table: "VisitNeed",
                columns: new[] { "VisitId", "NeedId" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_VisitNotes_SchoolId",
                table: "VisitNotes",
                column: "SchoolId");

            migrationBuilder.CreateIndex(
                name: "IX_VisitNotes_VisitId",
                table: "VisitNotes",
                column: "VisitId",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_VisitNoteVersion_NoteId_Number",
                table: "VisitNoteVersion",
                columns: new[] { "NoteId", "Number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_VisitNoteVersion_SecretDigest",
                table: "VisitNoteVersion",
                column: "SecretDigest",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_VisitorAvailabilities_HomeSchoolId",
                table: "VisitorAvailabilities",
                column: "HomeSchoolId");

            migrationBuilder.CreateIndex(
                name: "IX_VisitorAvailabilities_PersonId",
                table: "VisitorAvailabilities",
                column: "PersonId",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_VisitorRegion_RegionId",
                table: "VisitorRegion",
                column: "RegionId");

            migrationBuilder.CreateIndex(
                name: "IX_VisitorRegion_VisitorAvailabilityId_RegionId",
                table: "VisitorRegion",
                columns: new[] { "VisitorAvailabilityId", "RegionId" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Visits_EndedReasonId",
                table: "Visits",
                column: "EndedReasonId");

            migrationBuilder.CreateIndex(
                name: "IX_Visits_FollowUpBy",
                table: "Visits",
                column: "FollowUpBy",
                filter: "FollowUpBy IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_Visits_KindId",
                table: "Visits",
                column: "KindId");

            migrationBuilder.CreateIndex(
                name: "IX_Visits_SchoolId_State_On",
                table: "Visits",
                columns: new[] { "SchoolId", "State", "On" });

            migrationBuilder.CreateIndex(
                name: "IX_Visits_SortDay",
                table: "Visits",
                column: "SortDay");

            migrationBuilder.CreateIndex(
                name: "IX_Visits_State_KindId_On_SchoolId",
                table: "Visits",
                columns: new[] { "State", "KindId", "On", "SchoolId" });

            migrationBuilder.CreateIndex(
                name: "IX_Visits_State_SortDay",
                table: "Visits",
                columns: new[] { "State", "SortDay" });

            migrationBuilder.CreateIndex(
                name: "IX_Visits_TrustVisitId",
                table: "Visits",
                column: "TrustVisitId");

            migrationBuilder.CreateIndex(
                name: "IX_Visits_VisitorId_State_SortDay",
                table: "Visits",
                columns: new[] { "VisitorId", "State", "SortDay" });

            migrationBuilder.CreateIndex(
                name: "IX_VisitTarget_RegionId",
                table: "VisitTarget",
                column: "RegionId");

            migrationBuilder.CreateIndex(
                name: "IX_VisitTarget_YearTargetsId_RegionId_Term",
                table: "VisitTarget",
                columns: new[] { "YearTargetsId", "RegionId", "Term" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_YearPlans_StartYear_State",
                table: "YearPlans",
                columns: new[] { "StartYear", "State" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "Actions");

            migrationBuilder.DropTable(
                name: "AnsweredSection");

            migrationBuilder.DropTable(
                name: "AuditFinding");

            migrationBuilder.DropTable(
                name: "AuditLinks");

            migrationBuilder.DropTable(
                name: "BoardMeeting");

            migrationBuilder.DropTable(
                name: "BookedClass");

            migrationBuilder.DropTable(
                name: "BookedTerm");

            migrationBuilder.DropTable(
                name: "BoundaryFiles");

            migrationBuilder.DropTable(
                name: "CalendarAddresses");

            migrationBuilder.DropTable(
                name: "ChosenOption");

            migrationBuilder.DropTable(
                name: "ConcernedSchool");

            migrationBuilder.DropTable(
                name: "ContactAttempt");

            migrationBuilder.DropTable(
                name: "ContactRole");

            migrationBuilder.DropTable(
                name: "CustomerAccounts");

            migrationBuilder.DropTable(
                name: "DayOff");

            migrationBuilder.DropTable(
                name: "DaysWithoutVisits");

            migrationBuilder.DropTable(
                name: "DeliveryModel");

            migrationBuilder.DropTable(
                name: "DigestChoices");

            migrationBuilder.DropTable(
                name: "DigestIssues");

            migrationBuilder.DropTable(
                name: "DigitalBand");

            migrationBuilder.DropTable(
                name: "DigitalScenarios");

            migrationBuilder.DropTable(
                name: "EditedSection");

            migrationBuilder.DropTable(
                name: "Feedback");

            migrationBuilder.DropTable(
                name: "FreeTime");

            migrationBuilder.DropTable(
                name: "InvoiceLine");

            migrationBuilder.DropTable(
                name: "JobRuns");

            migrationBuilder.DropTable(
                name: "LeadSchoolSpell");

            migrationBuilder.DropTable(
                name: "ListExports");

            migrationBuilder.DropTable(
                name: "Mails");

            migrationBuilder.DropTable(
                name: "PlanItem");

            migrationBuilder.DropTable(
                name: "PlanLeftOut");

            migrationBuilder.DropTable(
                name: "PlanShortage");

            migrationBuilder.DropTable(
                name: "PostedRequests");

            migrationBuilder.DropTable(
                name: "PriorityWeight");

            migrationBuilder.DropTable(
                name: "RegionArea");

            migrationBuilder.DropTable(
                name: "RegisterImportLines");

            migrationBuilder.DropTable(
                name: "RememberedColumns");

            migrationBuilder.DropTable(
                name: "ReportFiles");

            migrationBuilder.DropTable(
                name: "ReportSnapshots");

            migrationBuilder.DropTable(
                name: "ReviewItem");

            migrationBuilder.DropTable(
                name: "RoleGrant");

            migrationBuilder.DropTable(
                name: "SavedLists");

            migrationBuilder.DropTable(
                name: "ScaleStep");

            migrationBuilder.DropTable(
                name: "SchoolAttempts");

            migrationBuilder.DropTable(
                name: "SchoolFacts");

            migrationBuilder.DropTable(
                name: "SchoolPredecessor");

            migrationBuilder.DropTable(
                name: "SchoolUrn");

            migrationBuilder.DropTable(
                name: "SimulationRequests");

            migrationBuilder.DropTable(
                name: "StagedRegisters");

            migrationBuilder.DropTable(
                name: "StagedUploads");

            migrationBuilder.DropTable(
                name: "StagedVisits");

            migrationBuilder.DropTable(
                name: "SummaryChecks");

            migrationBuilder.DropTable(
                name: "SurveyLinks");

            migrationBuilder.DropTable(
                name: "SurveyResponses");

            migrationBuilder.DropTable(
                name: "Term");

            migrationBuilder.DropTable(
                name: "TradedLine");

            migrationBuilder.DropTable(
                name: "VisitBatchLines");

            migrationBuilder.DropTable(
                name: "VisitMove");

            migrationBuilder.DropTable(
                name: "VisitNeed");

            migrationBuilder.DropTable(
                name: "VisitNoteVersion");

            migrationBuilder.DropTable(
                name: "VisitorRegion");

            migrationBuilder.DropTable(
                name: "VisitTarget");

            migrationBuilder.DropTable(
                name: "Audits");

            migrationBuilder.DropTable(
                name: "Hubs");

            migrationBuilder.DropTable(
                name: "Answer");

            migrationBuilder.DropTable(
                name: "QuestionOption");

            migrationBuilder.DropTable(
                name: "Changes");

            migrationBuilder.DropTable(
                name: "Contacts");

            migrationBuilder.DropTable(
                name: "FirstAccessCharges");

            migrationBuilder.DropTable(
                name: "DigitalRequests");

            migrationBuilder.DropTable(
                name: "InvoiceRuns");

            migrationBuilder.DropTable(
                name: "YearPlans");

            migrationBuilder.DropTable(
                name: "PriorityWeights");

            migrationBuilder.DropTable(
                name: "RegisterImports");

            migrationBuilder.DropTable(
                name: "Reports");

            migrationBuilder.DropTable(
                name: "MusicReviews");

            migrationBuilder.DropTable(
                name: "ReviewSteps");

            migrationBuilder.DropTable(
                name: "Scenarios");

            migrationBuilder.DropTable(
                name: "AcademicYears");

            migrationBuilder.DropTable(
                name: "Bookings");

            migrationBuilder.DropTable(
                name: "VisitBatches");

            migrationBuilder.DropTable(
                name: "Needs");

            migrationBuilder.DropTable(
                name: "VisitNotes");

            migrationBuilder.DropTable(
                name: "VisitorAvailabilities");

            migrationBuilder.DropTable(
                name: "Targets");

            migrationBuilder.DropTable(
                name: "AnswerSheets");

            migrationBuilder.DropTable(
                name: "Question");

            migrationBuilder.DropTable(
                name: "DigitalOptions");

            migrationBuilder.DropTable(
                name: "DeliveryPartners");

            migrationBuilder.DropTable(
                name: "SubsidyOptions");

            migrationBuilder.DropTable(
                name: "Visits");

            migrationBuilder.DropTable(
                name: "QuestionSection");

            migrationBuilder.DropTable(
                name: "Schools");

            migrationBuilder.DropTable(
                name: "TrustVisits");

            migrationBuilder.DropTable(
                name: "VisitKinds");

            migrationBuilder.DropTable(
                name: "VisitReasons");

            migrationBuilder.DropTable(
                name: "Questionnaires");

            migrationBuilder.DropTable(
                name: "Regions");

            migrationBuilder.DropTable(
                name: "Trusts");

            migrationBuilder.DropTable(
                name: "People");
        }
    }
}
