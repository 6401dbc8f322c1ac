using MusicHub.Web.Setup;

var builder = WebApplication.CreateBuilder(args);
builder.AddHubDatabase();
builder.AddHubSecurity();
builder.AddHubPages();

var app = builder.Build();
app.RefuseUnsafeSettings();
await app.PrepareDatabase();
app.UseHubErrors();
app.UseHubSecurity();
app.MapHubPages();
await app.RunAsync();

/// <summary>The program, for the tests that start it.</summary>
public partial class Program;
