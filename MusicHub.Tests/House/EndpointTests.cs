using System.Reflection;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Controllers;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using MusicHub.Domain.People;
using MusicHub.Tests.Support;
using MusicHub.Web.Security;

namespace MusicHub.Tests.House;

/// <summary>Every endpoint has a permission, and who may use which is approved line by line in <c>Endpoints.approved.txt</c>.</summary>
public sealed class EndpointTests
{
    private static readonly string Approved = Path.Combine(TestContext.CurrentContext.TestDirectory, "House", "Endpoints.approved.txt");

    [Test]
    public async Task EveryEndpoint_IsOpenToTheApprovedRoles()
    {
        await using var hub = await TestHub.Create();
        var actual = Actions(hub).Select(Line).Distinct().Order(StringComparer.Ordinal).ToList();
        await File.WriteAllLinesAsync(Path.ChangeExtension(Approved, ".actual.txt"), actual);

        Assert.That(actual, Is.EqualTo(await File.ReadAllLinesAsync(Approved)), "If the change is meant, copy Endpoints.approved.actual.txt from the test's output folder over House/Endpoints.approved.txt, and say why.");
    }

    [Test]
    public async Task EveryEndpoint_AsksForAPermissionOrSaysThatItIsOpen()
    {
        await using var hub = await TestHub.Create();
        Assert.That(Actions(hub).Where(action => Permissions(action.Action.MethodInfo).Count == 0 && !IsAnonymous(action.Action.MethodInfo)).Select(Line), Is.Empty);
    }

    [Test]
    public void TheCheckItself_SeesAnEndpointWithoutPermission() =>
        Assert.That(Permissions(typeof(Careless).GetMethod(nameof(Careless.Get))!), Is.Empty);

    [Test]
    public async Task EveryPost_ChecksTheAntiforgeryToken()
    {
        await using var hub = await TestHub.Create();
        var ignoring = Actions(hub).Where(action => action.Methods.Contains("POST"))
            .Where(action => action.Action.FilterDescriptors.Any(filter => filter.Filter is IgnoreAntiforgeryTokenAttribute))
            .Select(Line);
        Assert.That(ignoring, Is.EqualTo(new[] { "POST /digest/stop/{secret:length(43)}: everybody" }), "which mail programs post, and which can only turn a digest off");

        var page = await HubClient.Read(await hub.As(Role.HeadOfParticipation).Http.PostAsync("/sign-out", new FormUrlEncodedContent([])));
        Assert.That((int)page.Status, Is.EqualTo(400), "a post without a token");
    }

    private static string Line(Endpoint action)
    {
        var asked = Permissions(action.Action.MethodInfo);
        var roles = IsAnonymous(action.Action.MethodInfo)
            ? "everybody"
            : string.Join(", ", Roles.All.Where(role => asked.All(permission => RolePermissions.Of(role).Contains(permission))));
        return $"{string.Join('|', action.Methods)} /{action.Route}: {(asked.Count == 0 ? "" : string.Join('+', asked) + ": ")}{roles}";
    }

    private static bool IsAnonymous(MethodInfo method) =>
        method.IsDefined(typeof(AllowAnonymousAttribute)) || method.DeclaringType!.IsDefined(typeof(AllowAnonymousAttribute));

    private static List<Permission> Permissions(MethodInfo method) =>
        [.. method.GetCustomAttributes<RequiresAttribute>().Concat(method.DeclaringType!.GetCustomAttributes<RequiresAttribute>()).Select(asked => asked.Permission).Distinct()];

    private static List<Endpoint> Actions(TestHub hub) => [.. hub.Host.Services.GetRequiredService<EndpointDataSource>().Endpoints
        .OfType<RouteEndpoint>()
        .Select(endpoint => (Endpoint: endpoint, Action: endpoint.Metadata.GetMetadata<ControllerActionDescriptor>()))
        .Where(pair => pair.Action is not null)
        .Select(pair => new Endpoint(
            pair.Endpoint.RoutePattern.RawText ?? "",
            pair.Endpoint.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods ?? ["*"],
            pair.Action!))];

    private sealed record Endpoint(string Route, IReadOnlyList<string> Methods, ControllerActionDescriptor Action);

    private sealed class Careless : Controller
    {
        [HttpGet("careless")]
        public IActionResult Get() => Ok();
    }
}
