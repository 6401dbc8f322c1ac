using System.Net.Http.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using MusicHub.Web.Design;

namespace MusicHub.Tests.Design;

/// <summary>What comes of a posted form, through the framework's own binding.</summary>
public sealed class AnswerBindingTests
{
    private WebApplication _app = null!;
    private HttpClient _client = null!;

    [OneTimeSetUp]
    public async Task Start()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseTestServer();
        builder.Logging.ClearProviders();
        builder.Services
            .AddControllers(options => options.SuppressImplicitRequiredAttributeForNonNullableReferenceTypes = true)
            .AddApplicationPart(typeof(EchoController).Assembly)
            .AddDesign();
        _app = builder.Build();
        _app.MapControllers();
        await _app.StartAsync();
        _client = _app.GetTestClient();
    }

    [OneTimeTearDown]
    public async Task Stop()
    {
        _client.Dispose();
        await _app.DisposeAsync();
    }

    [Test]
    public async Task ADateInThreeFields_IsBound()
    {
        var echo = await Post(("Form.VisitedOn.Day", "6"), ("Form.VisitedOn.Month", "nov"), ("Form.VisitedOn.Year", "2025"), ("Form.DueOn.Day", "1"), ("Form.DueOn.Month", "1"), ("Form.DueOn.Year", "2026"));

        Assert.That(echo.Form.VisitedOn, Is.EqualTo(new DateOnly(2025, 11, 6)));
        Assert.That(echo.Errors, Is.Empty);
        Assert.That(echo.IsValid, Is.True);
    }

    [Test]
    public async Task ADateThatIsNone_IsRefusedUnderTheFieldsName_AndWhatWasTypedIsKept()
    {
        var echo = await Post(("Form.VisitedOn.Day", "31"), ("Form.VisitedOn.Month", "2"), ("Form.VisitedOn.Year", "2025"));

        Assert.That(echo.Errors["Form.VisitedOn"], Is.EqualTo("Visit date must be a real date"));
        Assert.That(echo.Typed["Form.VisitedOn.Day"], Is.EqualTo("31"));
        Assert.That(echo.IsValid, Is.False);
    }

    [Test]
    public async Task AnEmptyDate_IsNothing_OrAskedForWhereItIsNeeded()
    {
        var echo = await Post(("Form.VisitedOn.Day", ""), ("Form.VisitedOn.Month", ""), ("Form.VisitedOn.Year", ""), ("Form.DueOn.Day", ""), ("Form.DueOn.Month", ""), ("Form.DueOn.Year", ""));

        Assert.That(echo.Form.VisitedOn, Is.Null);
        Assert.That(echo.Errors.Values, Is.EqualTo(["Enter the due date"]));
    }

    [Test]
    public async Task ADateInAnAddress_IsOneValue()
    {
        var echo = (await _client.GetFromJsonAsync<Echo>("/design-echo?Form.VisitedOn=2025-11-06"))!;

        Assert.That(echo.Form.VisitedOn, Is.EqualTo(new DateOnly(2025, 11, 6)));
    }

    [TestCase("£1,250.50", 1250.50)]
    [TestCase(" 1 200 ", 1200)]
    [TestCase("-3.5", -3.5)]
    public async Task AnAmount_IsReadAsPeopleTypeIt(string typed, decimal amount) =>
        Assert.That((await Post(("Form.Budget", typed))).Form.Budget, Is.EqualTo(amount));

    [TestCase("Form.Budget", "lots", "Music budget must be a number")]
    [TestCase("Form.Budget", "1e5", "Music budget must be a number")]
    [TestCase("Form.Pupils", "12.5", "Pupils must be a whole number")]
    [TestCase("Form.Pupils", "99999999999", "Pupils must be a whole number")]
    public async Task ANumberThatIsNone_IsRefusedByName_AndKept(string name, string typed, string message)
    {
        var echo = await Post((name, typed));

        Assert.That(echo.Errors[name], Is.EqualTo(message));
        Assert.That(echo.Typed[name], Is.EqualTo(typed));
    }

    [Test]
    public async Task AnythingElseThatCannotBeRead_IsToldInPlainWords() =>
        Assert.That((await Post(("Form.Agreed", "perhaps"))).Errors["Form.Agreed"], Is.EqualTo("Agreed cannot be “perhaps”"));

    private async Task<Echo> Post(params (string Name, string Value)[] fields)
    {
        var answer = await _client.PostAsync("/design-echo", new FormUrlEncodedContent(fields.Select(field => KeyValuePair.Create(field.Name, field.Value))));
        answer.EnsureSuccessStatusCode();
        var echo = (await answer.Content.ReadFromJsonAsync<Echo>())!;

        // ModelState doesn't mind case; the parameter's name begins in lower case.
        return echo with { Errors = new(echo.Errors, StringComparer.OrdinalIgnoreCase), Typed = new(echo.Typed, StringComparer.OrdinalIgnoreCase) };
    }
}

public sealed record Echo(TestForm Form, bool IsValid, Dictionary<string, string> Errors, Dictionary<string, string?> Typed);

[Route("design-echo")]
public sealed class EchoController : Controller
{
    [HttpGet]
    [HttpPost]
    public Echo Show(TestForm form) => new(
        form,
        ModelState.IsValid,
        ModelState.Where(entry => entry.Value!.Errors.Count > 0).ToDictionary(entry => entry.Key, entry => entry.Value!.Errors[0].ErrorMessage),
        ModelState.ToDictionary(entry => entry.Key, entry => entry.Value!.AttemptedValue));
}
