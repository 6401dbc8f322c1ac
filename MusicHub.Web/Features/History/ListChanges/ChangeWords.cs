using MusicHub.Domain.Actions;
using MusicHub.Domain.Audits;
using MusicHub.Domain.History;
using MusicHub.Domain.People;
using MusicHub.Domain.Reports;
using MusicHub.Domain.Schools;
using MusicHub.Domain.Surveys;
using MusicHub.Domain.Visits;
using MusicHub.Web.Features.Shared;

namespace MusicHub.Web.Features.History.ListChanges;

/// <summary>The history's names of records, as people say them.</summary>
internal static class ChangeWords
{
    public static string Subject(string kind) => kind switch
    {
        "HubSettings" => "The hub",
        "HubAction" => "Action",
        "SchoolAttempt" => "Attempt",
        "YearTargets" => "Targets",
        "VisitBatch" => "Sheet of visits",
        "Questionnaire" => "Questions",
        "SurveyResponse" => "Survey",
        _ => Words.FromName(kind),
    };

    /// <summary>The permission to see records of that kind.</summary>
    public static Permission SeenWith(string kind) => kind switch
    {
        nameof(School) or nameof(Contact) or nameof(Trust) => Permission.SeeSchools,
        nameof(Visit) or nameof(SchoolAttempt) or nameof(SurveyResponse) or nameof(SurveyLink) or nameof(Audit) or nameof(AuditLink) => Permission.SeeVisits,
        nameof(HubAction) => Permission.SeeActions,
        nameof(Report) => Permission.SeeReports,
        _ => Permission.SeeHistory,
    };

    /// <summary>The record's own page, where it has one that the viewer may open.</summary>
    public static string? Address(Change change, Viewer viewer)
    {
        (string? Address, Permission Needs) page = change.SubjectKind switch
        {
            "School" => ($"/schools/{change.SubjectId}", Permission.SeeSchools),
            "SchoolAttempt" => ($"/schools/{change.SchoolId}", Permission.SeeSchools),
            "Audit" => ($"/audits/{change.SubjectId}", Permission.SeeVisits),
            "Visit" => ($"/visits/{change.SubjectId}", Permission.SeeVisits),
            "VisitBatch" => ($"/visits/imports/{change.SubjectId}", Permission.ImportVisits),
            "HubAction" => ($"/actions/{change.SubjectId}", Permission.SeeActions),
            "Report" => ($"/reports/{change.SubjectId}", Permission.SeeReports),
            "Person" => ($"/people/{change.SubjectId}", Permission.EditPeople),
            "Region" => ($"/hub/regions/{change.SubjectId}", Permission.EditHub),
            "VisitKind" => ($"/hub/lists/kinds/{change.SubjectId}", Permission.EditHub),
            "Need" => ($"/hub/lists/needs/{change.SubjectId}", Permission.EditHub),
            "VisitReason" => ($"/hub/lists/reasons/{change.SubjectId}", Permission.EditHub),
            "Questionnaire" => ($"/hub/questions/{change.SubjectId}", Permission.EditHub),
            "HubSettings" => ("/hub", Permission.EditHub),
            _ => (null, Permission.UseTheHub),
        };
        return viewer.May(page.Needs) ? page.Address : null;
    }
}
