using MusicHub.Data.Schools;
using MusicHub.Web.Design.Lists;

namespace MusicHub.Web.Features.Trusts.ListTrusts;

public sealed record ListTrustsPage(string? Q, Paging Paging, IReadOnlyList<TrustRow> Rows);
