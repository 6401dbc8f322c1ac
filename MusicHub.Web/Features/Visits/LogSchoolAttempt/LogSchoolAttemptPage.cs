using MusicHub.Domain.Visits;
using MusicHub.Web.Features.Visits.LogAttempt;

namespace MusicHub.Web.Features.Visits.LogSchoolAttempt;

/// <param name="Reasons">Why a school may have declined; where the hub offers nothing, it does not ask.</param>
public sealed record LogSchoolAttemptPage(LogAttemptForm Form, VisitSchool School, IReadOnlyList<VisitReason> Reasons);
