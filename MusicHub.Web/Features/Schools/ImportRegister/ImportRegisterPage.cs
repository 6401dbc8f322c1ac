using MusicHub.Domain.Schools;

namespace MusicHub.Web.Features.Schools.ImportRegister;

/// <param name="LastAt">When the register was last imported.</param>
/// <param name="NothingToDo">The plan of a file that changes nothing.</param>
public sealed record ImportRegisterPage(ImportRegisterForm Form, IReadOnlyList<int> Authorities, DateTimeOffset? LastAt, long MaxBytes, RegisterPlan? NothingToDo);
