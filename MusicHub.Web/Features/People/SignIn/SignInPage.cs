using MusicHub.Domain.People;

namespace MusicHub.Web.Features.People.SignIn;

public sealed record SignInPage(IReadOnlyList<SignInPerson> People, string ReturnUrl);

public sealed record SignInPerson(Guid Id, string Name, Role Role);
