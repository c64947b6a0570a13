package org.plumbline.suite.stack;

import static io.restassured.RestAssured.given;

import io.restassured.path.json.JsonPath;
import io.restassured.specification.RequestSpecification;
import java.net.URI;
import org.plumbline.testsupport.OpenApiContract;

/** A running service, as its callers meet it. */
public final class Service {

    private final String name;
    private final URI address;
    private final String protectedPath;
    private final OpenApiContract contract;

    Service(String name, URI address, String protectedPath) {
        this.name = name;
        this.address = address;
        this.protectedPath = protectedPath;
        this.contract = new OpenApiContract(address);
    }

    public URI address() {
        return address;
    }

    /** Something under {@code /api} that a superadmin may GET. */
    public String protectedPath() {
        return protectedPath;
    }

    /** A request without a token, whose answer has to be as the service's OpenAPI document says. */
    public RequestSpecification anonymously() {
        return given().baseUri(address.toString()).filter(contract);
    }

    /** The same with a bearer token. */
    public RequestSpecification with(String token) {
        return anonymously().header("Authorization", "Bearer " + token);
    }

    /** What it answers to the caller of a token. */
    public JsonPath read(String token, String path) {
        return with(token).get(path).then().statusCode(200).extract().jsonPath();
    }

    /** A request for what is served outside the API, which the OpenAPI document does not describe. */
    public RequestSpecification outsideTheApi() {
        return given().baseUri(address.toString());
    }

    @Override
    public String toString() {
        return name;
    }
}
